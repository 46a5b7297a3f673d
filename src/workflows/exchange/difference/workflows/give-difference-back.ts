import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { differenceRefund, keptDifference, planTenders, refuse } from "../../../../domain"
import { paymentsWithMoney } from "../../../../facts/difference-money"
import type { Actor } from "../../../actor"
import { approvalOf, type SettlementActs } from "../../../settlement/approval-of"
import { settleBySteps } from "../../../settlement/settle-by-steps"
import { toTenderRequests } from "../../../settlement/settlement-request"
import { loadCaseBooksStep, type CaseBooks } from "../../../settlement/steps/load-case-books"
import { tenderFacts } from "../../../settlement/tenders/tender-facts"
import { loadDifferenceStep, type DifferenceFacts } from "../steps/load-difference"
import { lockOrderOfExchangeStep } from "../steps/lock-order-of-exchange"

export type GiveDifferenceBackInput = {
  exchange_id: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Gives back what was paid for the difference of an exchange, to the payments by which it came: a
 * settlement of one line, approved and paid as every other. From then on the difference is not paid any
 * more, so that nothing leaves for it.
 *
 * @throws Refusal `not_found`, `already_settled` (nothing is there to give back), all of `planTenders`,
 * `order_canceled`, `order_change_open`, `order_busy`. A provider's "no" is no refusal: the reimbursement
 * says so.
 */
export const giveDifferenceBackWorkflow = createWorkflow(
  "rma-give-difference-back",
  (input: WorkflowData<GiveDifferenceBackInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const difference = loadDifferenceStep({
      rma_id: lock.rma_id,
      exchange_id: input.exchange_id,
    })
    const books = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const acts = transform({ input, difference, books }, actsOf)
    settleBySteps(acts, lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.exchange_id })))
  }
)

function actsOf({
  input,
  difference,
  books: facts,
}: {
  input: GiveDifferenceBackInput
  difference: DifferenceFacts
  books: CaseBooks
}): SettlementActs {
  const { exchange, collections, money } = difference
  const { books } = facts
  const kept = keptDifference(money)
  if (kept === 0) refuse("already_settled", { exchange_id: exchange.id })
  const settlement = differenceRefund(kept, books)
  const tenders = paymentsWithMoney(collections).map((payment) => ({
    tender: "original_payment" as const,
    ...payment,
  }))
  const decided = {
    request: { items: [], tenders },
    settlement,
    tenders: planTenders(
      kept,
      toTenderRequests(tenders, books.currency),
      books,
      tenderFacts(facts, { items: [], promised_credit: 0 })
    ),
  }
  const { change, ...acts } = approvalOf(facts, decided, input)
  return {
    ...acts,
    change: { ...change, exchanges: [{ id: exchange.id, difference_paid_at: null }] },
  }
}
