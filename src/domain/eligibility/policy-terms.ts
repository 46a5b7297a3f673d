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
}
