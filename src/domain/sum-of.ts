/** Adds up one whole number of each entry: units, or minor units of one currency. */
export function sumOf<T>(entries: readonly T[], count: (entry: T) => number): number {
  return entries.reduce((sum, entry) => sum + count(entry), 0)
}
