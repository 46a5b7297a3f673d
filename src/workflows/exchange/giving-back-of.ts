import { differenceRefund, planTenders, type MinorUnits } from "../../domain"
import { paymentsToRefund } from "../../facts/difference-money"
import type { ExchangeCollection } from "../../facts/exchange-collection"
import { approvalOf, type Approving, type SettlementActs } from "../settlement/approval-of"
import { assertMayApprove } from "../settlement/approval-sum"
import { toTenderRequests } from "../settlement/settlement-request"
import type { CaseBooks } from "../settlement/steps/load-case-books"
import { tenderFacts } from "../settlement/tenders/tender-facts"

/**
 * The settlement by which money for an exchange goes back to the payments by which it came. `amount` in
 * minor units, above 0. Staff may give back what they may approve; jobs and shoppers, by whose acts an
 * exchange ends, have no limit.
 * @throws Refusal all of `planTenders`, `over_limit`, `order_canceled`, `order_change_open`
 */
export function givingBackOf(
  facts: CaseBooks,
  collections: ExchangeCollection[],
  amount: MinorUnits,
  by: Approving
): SettlementActs {
  const { books } = facts
  const tenders = paymentsToRefund(collections, amount, books.currency).map((payment) => ({
    tender: "original_payment" as const,
    ...payment,
  }))
  const decided = {
    request: { items: [], tenders },
    settlement: differenceRefund(amount, books),
    tenders: planTenders(
      amount,
      toTenderRequests(tenders, books.currency),
      books,
      tenderFacts(facts, { items: [], promised_credit: 0 })
    ),
  }
  if (by.actor.type === "user") assertMayApprove(facts, decided, by.actor)
  return approvalOf(facts, decided, by)
}
