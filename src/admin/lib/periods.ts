/** The periods that a list offers, each from the beginning of a day until now. */
export function periodsUntil(now: Date) {
  const daysAgo = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)

  return [
    { name: "today", from: daysAgo(0) },
    { name: "lastSevenDays", from: daysAgo(7) },
    { name: "lastThirtyDays", from: daysAgo(30) },
    { name: "lastNinetyDays", from: daysAgo(90) },
    {
      name: "lastTwelveMonths",
      from: new Date(now.getFullYear(), now.getMonth() - 12, now.getDate()),
    },
  ] as const
}
