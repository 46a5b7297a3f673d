/**
 * By when approved goods must be sent back: what staff said, else the option's number of days; null for
 * no limit. A deadline ends with its day, not at the minute at which it was set.
 */
export function returnDeadline(said: string | null, days: number | null, now: Date): Date | null {
  if (said === null && days === null) return null
  const day = said === null ? new Date(now.getTime() + (days ?? 0) * 24 * 60 * 60 * 1000) : new Date(said)
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 23, 59, 59, 999))
}
