/** What of `after` differs from `before`: the rest is not sent, so that nobody's change is overwritten. */
export function changedValues<Values extends object>(
  before: Values,
  after: Partial<Values>
): Partial<Values> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(valueIn(before, name))
  )
  // Object.fromEntries forgets which name has which type.
  return Object.fromEntries(changed) as Partial<Values>
}

function valueIn(values: object, name: string): unknown {
  return Object.entries(values).find(([key]) => key === name)?.[1]
}

/** What was typed into a field for a whole number: null for nothing, undefined where it is none. */
export function toWholeNumber(typed: string, min = 1): number | null | undefined {
  const trimmed = typed.trim()
  if (!trimmed) return null
  const number = Number(trimmed)
  return Number.isInteger(number) && number >= min ? number : undefined
}

/** What was typed into a field for a rate from 0 to 100: null for nothing, undefined where it is none. */
export function toPercent(typed: string): number | null | undefined {
  const trimmed = typed.trim().replace(",", ".")
  if (!trimmed) return null
  const rate = Number(trimmed)
  return rate >= 0 && rate <= 100 ? rate : undefined
}

/** What was typed, or null for nothing. */
export function toText(typed: string): string | null {
  return typed.trim() || null
}

/** One entry per line or comma, none twice. */
export function toList(typed: string): string[] {
  const entries = typed.split(/[\s,]+/).filter((entry) => entry !== "")
  return [...new Set(entries)]
}

/** Bytes as megabytes, unrounded: saving a form that was only looked at changes nothing. */
export function toMegabytes(bytes: number): string {
  return String(bytes / 1_000_000)
}

/** The other way round; undefined where it is no size. */
export function toBytes(typed: string): number | undefined {
  const megabytes = Number(typed.trim().replace(",", "."))
  return Number.isFinite(megabytes) && megabytes > 0 ? Math.round(megabytes * 1_000_000) : undefined
}
