import type { ExchangeFallback, ExchangePrice, ExchangeScope } from "../words"
import type { RestockingFee } from "../settlement/restocking-fee"

/** Which units may be paid before their goods are there: none, those for store credit, or all for money. */
export const PAY_BEFORE_RECEIPT = ["never", "store_credit", "any"] as const
export type PayBeforeReceipt = (typeof PAY_BEFORE_RECEIPT)[number]

/** What follows from a policy for the money. What is left out is as usual: no fee, goods first. */
export type PolicyTerms = {
  /** Proposed where the reason says nothing of its own. */
  restocking_fee?: RestockingFee
  pay_before_receipt?: PayBeforeReceipt
  /** Outbound shipping is proposed to be given back once all of the order comes back. */
  refund_outbound_shipping?: boolean
  /** Store credit is issued by itself as soon as the policy has approved the case. */
  instant_gift_card?: boolean
  exchange?: ExchangeTerms
}

/** How units may be exchanged. What is left out is as in {@link EXCHANGE_DEFAULTS}. */
export type ExchangeTerms = {
  scope?: ExchangeScope
  price?: ExchangePrice
  /** The order's promotions count for the new units too. */
  carry_promotions?: boolean
  /** For how many days the offer holds and its stock is kept; null: until it is canceled. */
  expires_after_days?: number | null
  fallback?: ExchangeFallback
  /** Whether staff may let new units leave before the old ones came, and for whom; null: for all customers. */
  advance?: boolean
  advance_customer_group_ids?: string[] | null
}

/** Where no policy says otherwise. */
export const EXCHANGE_DEFAULTS = {
  scope: "any",
  price: "day",
  carry_promotions: true,
  expires_after_days: 14,
  fallback: "refund",
  advance: false,
  advance_customer_group_ids: null,
} as const satisfies Required<ExchangeTerms>
