import { endOfShopDay } from "../deadlines/end-of-day"
import type { EligibilityFacts, Moment } from "./eligibility-facts"
import type { PolicyRuleOf } from "./policy"

/** A window in which goods may come back. */
export type ReturnWindow = {
  /** What its days are counted from: an order that was never delivered has no delivery to count from. */
  from: "ordered" | "shipped" | "delivered"
  since: Moment
  /** The last millisecond of its last day, at the shop. */
  until: Moment
}

/**
 * The window that a rule gives to units of a line; null for no limit. It is counted in calendar days
 * of the shop, the first of which is the day after. More time that staff granted the case holds where
 * it is the later.
 */
export function returnWindow(
  { days, from }: PolicyRuleOf<"window">,
  facts: EligibilityFacts
): ReturnWindow | null {
  if (days === null) return null
  const start = from === "delivered" ? arrival(facts) : order(facts)
  const until = endOfShopDay(new Date(start.since), facts.time_zone, days).getTime()
  return { ...start, until: Math.max(until, facts.extended_until ?? until) }
}

type Start = Pick<ReturnWindow, "from" | "since">

function arrival(facts: EligibilityFacts): Start {
  if (facts.delivered_at !== null) return { from: "delivered", since: facts.delivered_at }
  if (facts.shipped_at !== null) return { from: "shipped", since: facts.shipped_at }
  return order(facts)
}

function order({ ordered_at }: EligibilityFacts): Start {
  return { from: "ordered", since: ordered_at }
}
