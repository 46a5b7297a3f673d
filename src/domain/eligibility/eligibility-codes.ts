/** Why something may not come back, or not without a person looking. Closed: each has its words in every language. */
export const ELIGIBILITY_CODES = [
  "returns_disabled",
  "quantity_exceeds_returnable",
  "window_over",
  "not_delivered",
  "final_sale",
  "price_above",
  "customer_group",
  "region",
  "too_many_returns",
  "nothing_paid",
] as const
export type EligibilityCode = (typeof ELIGIBILITY_CODES)[number]
