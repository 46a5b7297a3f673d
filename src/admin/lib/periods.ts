import { LIST_PERIODS, type ListPeriod } from "../../domain"

/** The periods that a list offers, each from the beginning of a day of the reader until now. */
export function periodsUntil(now: Date): { name: ListPeriod; from: Date }[] {
  const daysAgo = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  const from: Record<ListPeriod, Date> = {
    today: daysAgo(0),
    last_7_days: daysAgo(7),
    last_30_days: daysAgo(30),
    this_month: new Date(now.getFullYear(), now.getMonth(), 1),
  }
  return LIST_PERIODS.map((name) => ({ name, from: from[name] }))
}
