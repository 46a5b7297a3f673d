import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { keptDifference, refuse, surplusToGiveBack } from "../../../../domain"
import type { Actor } from "../../../actor"
import type { SettlementActs } from "../../../settlement/approval-of"
import { settleBySteps } from "../../../settlement/settle-by-steps"
import { loadCaseBooksStep, type CaseBooks } from "../../../settlement/steps/load-case-books"
import { givingBackOf } from "../../giving-back-of"
import { loadDifferenceStep, type DifferenceFacts } from "../steps/load-difference"
import { lockOrderOfExchangeStep } from "../steps/lock-order-of-exchange"

export type GiveDifferenceBackInput = {
  exchange_id: string
  /** All of it, unless it says: what is beyond what the exchange, and its order, ask for by now. */
  of?: "surplus"
  actor: Actor
  notify_customer?: boolean
}

/**
 * Gives back what was paid for the difference of an exchange, to the payments by which it came: a
 * settlement of one line, approved and paid as every other. From then on the difference is not paid any
 * more, so that nothing leaves for it; unless what is given back was too much, and the rest stays paid.
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
  const amount =
    input.of === "surplus"
      ? surplusToGiveBack(exchange, money, books)
      : keptDifference(money)
  if (amount === 0) refuse("already_settled", { exchange_id: exchange.id })
  const { change, ...acts } = givingBackOf(facts, collections, amount, input)
  const exchanges = input.of === "surplus" ? [] : [{ id: exchange.id, difference_paid_at: null }]
  return { ...acts, change: { ...change, exchanges } }
}
