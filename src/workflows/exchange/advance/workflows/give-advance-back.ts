import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { keptDifference, refuse } from "../../../../domain"
import { differenceMoneyOf } from "../../../../facts/difference-money"
import type { Actor } from "../../../actor"
import type { SettlementActs } from "../../../settlement/approval-of"
import { settleBySteps } from "../../../settlement/settle-by-steps"
import { loadCaseBooksStep, type CaseBooks } from "../../../settlement/steps/load-case-books"
import { lockOrderOfExchangeStep } from "../../difference/steps/lock-order-of-exchange"
import { givingBackOf } from "../../giving-back-of"
import { judgedAdvance } from "../judged-advance"
import { loadAdvanceStep, type Advance } from "../steps/load-advance"

export type GiveAdvanceBackInput = { exchange_id: string; actor: Actor }

/**
 * Gives back what was paid for old units that came after all, or that nobody asked for any more, to the
 * payments by which it came: a settlement of one line, approved and paid as every other.
 *
 * @throws Refusal `not_found`, `already_settled` (nothing is there to give back), all of `planTenders`,
 * `order_canceled`, `order_change_open`, `order_busy`. A provider's "no" is no refusal: the reimbursement
 * says so.
 */
export const giveAdvanceBackWorkflow = createWorkflow(
  "rma-give-advance-back",
  (input: WorkflowData<GiveAdvanceBackInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const advance = loadAdvanceStep({ exchange_id: input.exchange_id, order_id: lock.order_id })
    settleBySteps(transform({ input, facts, advance }, actsOf), lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.exchange_id })))
  }
)

function actsOf({
  input,
  facts,
  advance,
}: {
  input: GiveAdvanceBackInput
  facts: CaseBooks
  advance: Advance
}): SettlementActs {
  const { rma, verdict } = judgedAdvance(facts.rma, input.exchange_id, advance, new Date())
  if (verdict.act !== "give_back") {
    return refuse("already_settled", { exchange_id: input.exchange_id })
  }
  const collections = advance.collections.filter(({ id }) => verdict.claims.includes(id))
  const money = differenceMoneyOf(rma, collections, facts.books.currency)
  return givingBackOf(facts, collections, keptDifference(money), input)
}
