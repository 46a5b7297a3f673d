import type { Currency, MinorUnits } from "../money/currency"

/**
 * Milliseconds since the epoch: facts travel between the steps of a workflow as JSON, where a date would
 * arrive as text.
 */
export type Moment = number

/** What an article is, by core's ids. A deleted product is still known by what its order line kept. */
export type ProductFacts = {
  product_id: string | null
  collection_id: string | null
  type_id: string | null
  category_ids: string[]
  tag_ids: string[]
}

/** What the rules ask about an order, whichever of its lines they are asked about. */
export type OrderEligibilityFacts = {
  now: Moment
  /** Where the shop's days begin and end, such as "Europe/Paris". */
  time_zone: string
  returns_enabled: boolean
  currency: Currency
  ordered_at: Moment
  region_id: string | null
  customer_group_ids: string[]
  /** When the customer's other cases were requested, those of other orders too. */
  recent_requests: Moment[]
  is_paid: boolean
  /** Until when staff granted this case more time; null: they did not. */
  extended_until: Moment | null
}

/** What the rules ask about one order line. All quantities count units. */
export type LineEligibilityFacts = {
  line_item_id: string
  returnable_quantity: number
  /** Units that left and did not arrive yet. */
  undelivered_quantity: number
  /** Every unit of the line has arrived, those included that went back since. */
  is_all_delivered: boolean
  /** When the last parcel with units of this line left, and when it arrived. */
  shipped_at: Moment | null
  delivered_at: Moment | null
  product: ProductFacts
  /** What one unit cost, discounts off, taxes in. */
  unit_price: MinorUnits
}

/** What the rules ask about units of one order line. */
export type EligibilityFacts = OrderEligibilityFacts &
  LineEligibilityFacts & {
    /** How many are asked about; 1 for "may any of it come back?". */
    requested_quantity: number
  }
