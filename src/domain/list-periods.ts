/**
 * Periods that a list of cases can be narrowed to by their names; each runs from the beginning of a day
 * until now. A search that is saved keeps the name, and so means another week each week.
 */
export const LIST_PERIODS = [
  "today",
  "last_7_days",
  "last_30_days",
  "this_month",
] as const
export type ListPeriod = (typeof LIST_PERIODS)[number]
