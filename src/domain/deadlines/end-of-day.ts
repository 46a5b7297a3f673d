import { TZDate } from "@date-fns/tz"
import { addDays, endOfDay, format } from "date-fns"

/**
 * The last millisecond of a day where the shop is: of the day that `moment` lies on there, or of so
 * many calendar days later. A day in which clocks change has 23 or 25 hours, and ends at midnight all
 * the same.
 */
export function endOfShopDay(moment: Date, timeZone: string, daysLater = 0): Date {
  return toMoment(endOfDay(addDays(new TZDate(moment.getTime(), timeZone), daysLater)))
}

/** The same of a calendar day that somebody named: "2026-12-31". */
export function endOfNamedDay(day: string, timeZone: string): Date {
  const [year, month, date] = day.split("-").map(Number)
  return toMoment(endOfDay(new TZDate(year, month - 1, date, timeZone)))
}

/** The calendar day that a moment lies on where the shop is: "2026-12-31". */
export function shopDay(moment: Date, timeZone: string): string {
  return format(new TZDate(moment.getTime(), timeZone), "yyyy-MM-dd")
}

/** A plain date: one with a time zone of its own is not what stores and answers expect. */
function toMoment(date: Date): Date {
  return new Date(date.getTime())
}
