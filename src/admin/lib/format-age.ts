const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const UNITS = [
  { unit: "year", length: 365 * DAY },
  { unit: "month", length: 30 * DAY },
  { unit: "day", length: DAY },
  { unit: "hour", length: HOUR },
  { unit: "minute", length: MINUTE },
] as const

/** How old something is, in the largest unit that fits: "5 days". */
export function formatAge(since: Date, now: Date, language: string): string {
  const age = now.getTime() - since.getTime()
  const { unit, length } = UNITS.find((one) => age >= one.length) ?? UNITS[UNITS.length - 1]

  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
    Math.max(0, Math.floor(age / length))
  )
}
