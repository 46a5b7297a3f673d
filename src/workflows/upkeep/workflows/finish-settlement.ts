import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { SettlementRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { factsAfter } from "../../rma/facts-after"
import { announced } from "../../rma/history"
import type { SettlementActs } from "../../settlement/approval-of"
import { creditNoteOf } from "../../settlement/credit-note-of"
import { reimbursementDetail } from "../../settlement/reimbursement-detail"
import { settleBySteps } from "../../settlement/settle-by-steps"
import { settlementOf } from "../../settlement/settlement-of"
import { loadCaseBooksStep, type CaseBooks } from "../../settlement/steps/load-case-books"
import { lockOrderOfSettlementStep } from "../../settlement/steps/lock-order-of-settlement"
import { transactionOf } from "../../settlement/transaction-of"

type FinishSettlementInput = { settlement_id: string; actor: Actor }

/**
 * Tells the order's books of a settlement that a crash kept from them: the credit line unless it is
 * there, what was paid by hand, and the credit note. One that was voided meanwhile is left alone.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishSettlementWorkflow = createWorkflow(
  "rma-finish-settlement",
  (input: WorkflowData<FinishSettlementInput>) => {
    const lock = lockOrderOfSettlementStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const acts = transform({ input, facts }, missingOf)
    settleBySteps(acts, lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

function missingOf({
  input,
  facts,
}: {
  input: FinishSettlementInput
  facts: CaseBooks
}): SettlementActs {
  const { rma, bookings, has_open_collection } = facts
  const settlement = settlementOf(rma, input.settlement_id)
  const isMissing = settlement.status === "approved" && settlement.booked_at === null
  const { order_id } = rma
  return {
    change: { rma: { id: rma.id }, history: [] },
    credit_line: {
      order_id,
      amount:
        isMissing && !bookings.settlement_ids.includes(settlement.id)
          ? settlement.credit_line_amount
          : "0",
      settlement_id: settlement.id,
      created_by: settlement.created_by,
    },
    transactions: paidByHand(settlement).map((one) => transactionOf(one, { order_id })),
    refreshes_collection: isMissing && has_open_collection,
    booked: bookedChange(facts, settlement, input.actor),
    payments: { actor: input.actor, reimbursement_ids: [] },
  }
}

function paidByHand({ status, reimbursements }: SettlementRecord) {
  return reimbursements.filter(
    (one) => status === "approved" && one.tender === "manual" && one.status === "pending"
  )
}

function bookedChange(facts: CaseBooks, settlement: SettlementRecord, actor: Actor): RmaChange {
  const { rma } = facts
  const now = new Date()
  const byHand = paidByHand(settlement)
  const reimbursements = byHand.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))
  const isMissing = settlement.status === "approved" && settlement.booked_at === null
  // Only its payments remember whether the customer was to be told.
  const notify_customer = settlement.reimbursements.every((one) => one.notify_customer)
  const issued = isMissing
    ? creditNoteOf(facts, { settlement, reverses: null, by: { actor, notify_customer }, now })
    : { history: [] }
  return {
    rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
    settlements: isMissing ? [{ id: settlement.id, booked_at: now }] : [],
    reimbursements,
    credit_note: issued.credit_note,
    history: [
      ...issued.history,
      ...byHand.map((one) =>
        announced(
          RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
          rma,
          { actor, notify_customer: one.notify_customer },
          reimbursementDetail(one, settlement.id)
        )
      ),
    ],
  }
}
