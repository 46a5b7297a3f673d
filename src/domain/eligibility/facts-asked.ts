import type { PolicyRules, PolicyRuleType } from "./policy"

/** Which facts the rules of a policy ask for: what nobody asks for need not be looked up. */
export type FactsAsked = {
  /** When it was shipped and delivered. */
  parcels: boolean
  /** The article's collection, categories, tags and type. */
  products: boolean
  customer_groups: boolean
  /** The prices of units, and whether anything was paid. */
  books: boolean
  /** How many days back the customer's other cases count; 0 for not at all. */
  recent_days: number
}

export function factsAsked(rules: PolicyRules): FactsAsked {
  const asks = (...types: PolicyRuleType[]) => rules.some(({ type }) => types.includes(type))
  return {
    parcels: rules.some((rule) => rule.type === "window" && rule.from === "delivered"),
    products: rules.some(({ only_for, except }) => only_for !== undefined || except !== undefined),
    customer_groups: asks("customer_group"),
    books: asks("price_above", "nothing_paid"),
    recent_days: Math.max(
      0,
      ...rules.map((rule) => (rule.type === "too_many_returns" ? rule.days : 0))
    ),
  }
}
