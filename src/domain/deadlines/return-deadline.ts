import { refuse } from "../refusals"
import { endOfNamedDay, endOfShopDay } from "./end-of-day"

/** How a shop counts: the days it gives (null: no limit), and where its midnight is. */
export type DeadlineRules = { return_by_days: number | null; time_zone: string }

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * By when approved goods must be sent back: what staff said, else the shop's number of days; null for
 * no limit. A deadline ends with its day at the shop's midnight, not at the minute at which it was set.
 *
 * `said` is a calendar day of the shop ("2026-12-31"), or a moment, which stands for the day that it
 * lies on in the shop.
 * @throws Refusal `invalid_data`: what was said is over
 */
export function returnDeadline(
  said: string | null,
  { return_by_days, time_zone }: DeadlineRules,
  now: Date
): Date | null {
  if (said !== null) return namedDeadline(said, time_zone, now)
  return return_by_days === null ? null : endOfShopDay(now, time_zone, return_by_days)
}

/** The same where a deadline has to be said. @throws Refusal `invalid_data`: it is over */
export function namedDeadline(said: string, timeZone: string, now: Date): Date {
  const deadline = CALENDAR_DAY.test(said)
    ? endOfNamedDay(said, timeZone)
    : endOfShopDay(new Date(said), timeZone)
  if (deadline <= now) refuse("invalid_data", { field: "return_by", problem: "in_the_past" })
  return deadline
}
