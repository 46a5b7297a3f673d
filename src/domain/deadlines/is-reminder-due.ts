import { endOfShopDay } from "./end-of-day"

/** What is asked of an approved case to remind its customer. */
export type ReminderFacts = {
  return_by: Date | null
  /** When the customer was told of this deadline already. */
  return_by_reminded_at: Date | null
}

/**
 * Whether a customer is to be told now that the deadline is near: once per deadline, from so many
 * calendar days of the shop before its end. `reminder_days: null` is never.
 */
export function isReminderDue(
  { return_by, return_by_reminded_at }: ReminderFacts,
  { reminder_days, time_zone }: { reminder_days: number | null; time_zone: string },
  now: Date
): boolean {
  if (reminder_days === null || return_by === null || return_by_reminded_at !== null) return false
  return now <= return_by && return_by <= endOfShopDay(now, time_zone, reminder_days)
}
