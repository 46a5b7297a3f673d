import type { PolicyTerms } from "../eligibility/policy-terms"
import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { mayPayBeforeReceipt } from "./may-pay-before-receipt"
import { unitsPaidAhead } from "./units-paid-ahead"

type Counts = Pick<
  RmaItemFacts,
  "resolution" | "return_expected" | "approved_quantity" | "received_quantity" | "resolved_quantity"
>

/**
 * How many units of an item may be resolved now (I3): those that came, or, where the customer keeps
 * them, those that were approved, less those that have their resolution. Where the policy of the case
 * pays such units before they came, those that are awaited as well.
 */
export function resolvableUnits(
  item: Counts,
  terms: Pick<PolicyTerms, "pay_before_receipt"> = {}
): number {
  if (!item.return_expected) {
    return item.approved_quantity - item.resolved_quantity
  }
  const ahead = unitsPaidAhead(item)
  const present = item.received_quantity + ahead - item.resolved_quantity
  const awaited = mayPayBeforeReceipt(terms, item) ? Math.max(0, awaitedUnits(item) - ahead) : 0
  return present + awaited
}
