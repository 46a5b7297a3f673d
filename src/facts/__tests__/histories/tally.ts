/** What happened in many histories, counted by kind and name. */
export class Tally {
  private readonly counts = new Map<string, Map<string, number>>()

  count(kind: string, name: string): void {
    const names = this.counts.get(kind) ?? new Map<string, number>()
    names.set(name, (names.get(name) ?? 0) + 1)
    this.counts.set(kind, names)
  }

  /** All names of a kind that happened, in alphabetical order. */
  names(kind: string): string[] {
    return [...(this.counts.get(kind)?.keys() ?? [])].sort()
  }

  /** One line per kind. */
  report(): string {
    return [...this.counts]
      .map(([kind, names]) => {
        const all = [...names].sort().map(([name, times]) => `${name} ${times}`)
        return `${kind}: ${all.join(", ")}`
      })
      .join("\n  ")
  }
}
