/** Core's things that a rule may be about, by their ids. */
export type ProductSelection = {
  product_ids?: string[]
  collection_ids?: string[]
  category_ids?: string[]
  tag_ids?: string[]
  type_ids?: string[]
}

/**
 * Which rules a policy asks, and with which parameters; a rule that is left out is not asked. That
 * returns are enabled and that units are left is asked always.
 */
export type PolicyRules = {
  /** Calendar days of the shop; `days: null` is no limit. */
  window?: { days: number | null; from: "ordered" | "delivered" }
  /** The goods must have been delivered. */
  delivered?: { verdict: "no" | "review" }
  /** What is sold for good. */
  final_sale?: ProductSelection
  /** A unit above this gross price is looked at, in major units of each currency that is named. */
  price_above?: { amounts: Record<string, number> }
  /** Customers of these groups: never, or only after a look. */
  customer_group?: { group_ids: string[]; verdict: "no" | "review" }
  region?: { region_ids: string[]; verdict: "no" | "review" }
  /** More cases than this within so many days are looked at. */
  too_many_returns?: { max: number; days: number }
  /** Nothing was paid yet. */
  nothing_paid?: { verdict: "no" | "review" }
}
