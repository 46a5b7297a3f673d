/** Puts things in the order of their names, as a language sorts them; by number where there is one. */
export function byLabel(language: string): (a: { label: string }, b: { label: string }) => number {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return (a, b) => compare(a.label, b.label)
}
