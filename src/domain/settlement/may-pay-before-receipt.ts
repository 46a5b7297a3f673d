import type { PayBeforeReceipt, PolicyTerms } from "../eligibility/policy-terms"
import type { RmaItemFacts } from "../facts"
import type { Resolution } from "../words"

/** Whether units of an item may be paid before they came, by the terms of the policy of their case. */
export function mayPayBeforeReceipt(
  { pay_before_receipt = "never" }: Pick<PolicyTerms, "pay_before_receipt">,
  item: Pick<RmaItemFacts, "resolution">
): boolean {
  return PAID_BEFORE[pay_before_receipt].includes(item.resolution)
}

/** What is exchanged, sent again or repaired is no money: it is never paid, before or after. */
const PAID_BEFORE: Record<PayBeforeReceipt, readonly Resolution[]> = {
  never: [],
  store_credit: ["store_credit"],
  any: ["refund", "store_credit"],
}
