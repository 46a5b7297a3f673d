import type { OrderBooks, RmaFacts } from "../facts"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { SettlementRequest } from "./settlement"

/**
 * No more of a difference is given back than was paid for exchanges of the case. Refuses `invalid_data`
 * with both amounts.
 */
export function assertDifferenceRefund(
  rma: Pick<RmaFacts, "id">,
  { exchanges, currency }: Pick<OrderBooks, "exchanges" | "currency">,
  { difference_refund = 0 }: Pick<SettlementRequest, "difference_refund">
): void {
  const paid = sumOf(exchanges, (one) => (one.rma_id === rma.id ? one.paid : 0))
  if (difference_refund > paid) {
    refuse("invalid_data", {
      field: "difference_refund",
      problem: "more_than_paid",
      refundable: fromMinor(paid, currency),
      requested: fromMinor(difference_refund, currency),
      currency_code: currency.code,
    })
  }
}
