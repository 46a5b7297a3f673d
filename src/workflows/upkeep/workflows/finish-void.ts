import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { negated } from "../../../domain"
import { VOIDED_REFERENCE } from "../../../facts/order-books"
import type { Actor } from "../../actor"
import type { SettlementActs } from "../../settlement/approval-of"
import { settleBySteps } from "../../settlement/settle-by-steps"
import { settlementOf } from "../../settlement/settlement-of"
import { loadCaseBooksStep, type CaseBooks } from "../../settlement/steps/load-case-books"
import { lockOrderOfSettlementStep } from "../../settlement/steps/lock-order-of-settlement"
import { voidBookedChange } from "../../settlement/void-of"

type FinishVoidInput = { settlement_id: string; actor: Actor }

/**
 * Tells the order's books of a voided settlement that a crash kept from them: the opposite credit line
 * unless it is there, and the counter-note.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishVoidWorkflow = createWorkflow(
  "rma-finish-void",
  (input: WorkflowData<FinishVoidInput>) => {
    const lock = lockOrderOfSettlementStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const acts = transform({ input, facts }, missingOf)
    settleBySteps(acts, lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

function missingOf({
  input: { settlement_id, actor },
  facts,
}: {
  input: FinishVoidInput
  facts: CaseBooks
}): SettlementActs {
  const { rma, bookings, has_open_collection } = facts
  const settlement = settlementOf(rma, settlement_id)
  const { status, void_booked_at, created_by } = settlement
  const isMissing = status === "voided" && void_booked_at === null
  const mayTell =
    isMissing &&
    bookings.settlement_ids.includes(settlement_id) &&
    !bookings.voided_settlement_ids.includes(settlement_id)
  return {
    change: { rma: { id: rma.id }, history: [] },
    credit_line: {
      order_id: rma.order_id,
      amount: mayTell ? negated(settlement.credit_line_amount) : "0",
      settlement_id,
      reference: VOIDED_REFERENCE,
      created_by,
    },
    transactions: [],
    refreshes_collection: isMissing && has_open_collection,
    booked: isMissing
      ? voidBookedChange(facts, settlement, { actor }, new Date())
      : { rma: { id: rma.id }, history: [] },
    payments: { actor, reimbursement_ids: [] },
  }
}
