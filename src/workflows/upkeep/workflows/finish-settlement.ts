import { createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SettlementRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import { RMA_EVENT_NAMES } from "../../events"
import { factsAfter } from "../../rma/facts-after"
import { announced } from "../../rma/history"
import { creditNoteOf } from "../../settlement/credit-note-of"
import { reimbursementDetail } from "../../settlement/reimbursement-detail"
import { transactionOf } from "../../settlement/transaction-of"
import {
  finishBookings,
  type FinishSettlementInput,
  type MissingBookings,
  type UnbookedSettlement,
} from "../finish-bookings"

/**
 * Tells the order's books of a settlement that a crash kept from them: the credit line unless it is
 * there, what was paid by hand, and the credit note. One that was voided meanwhile is left alone.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishSettlementWorkflow = createWorkflow(
  "rma-finish-settlement",
  (input: WorkflowData<FinishSettlementInput>) => finishBookings(input, missingOf)
)

function missingOf(unbooked: UnbookedSettlement): MissingBookings {
  const {
    facts: { rma, bookings },
    settlement,
  } = unbooked
  const { order_id } = rma
  const is_missing = isMissing(settlement)
  return {
    is_missing,
    credit_line: {
      order_id,
      amount:
        is_missing && !bookings.settlement_ids.includes(settlement.id)
          ? settlement.credit_line_amount
          : "0",
      settlement_id: settlement.id,
      created_by: settlement.created_by,
    },
    transactions: paidByHand(settlement).map((one) => transactionOf(one, { order_id })),
    booked: bookedChange(unbooked),
  }
}

function isMissing({ status, booked_at }: SettlementRecord): boolean {
  return status === "approved" && booked_at === null
}

function paidByHand({ status, reimbursements }: SettlementRecord) {
  return reimbursements.filter(
    (one) => status === "approved" && one.tender === "manual" && one.status === "pending"
  )
}

function bookedChange({ facts, settlement, actor }: UnbookedSettlement): RmaChange {
  const { rma } = facts
  const now = new Date()
  const byHand = paidByHand(settlement)
  const reimbursements = byHand.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))
  const is_missing = isMissing(settlement)
  // Only its payments remember whether the customer was to be told.
  const notify_customer = settlement.reimbursements.every((one) => one.notify_customer)
  const issued = is_missing
    ? creditNoteOf(facts, { settlement, reverses: null, by: { actor, notify_customer }, now })
    : { history: [] }
  return {
    rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
    settlements: is_missing ? [{ id: settlement.id, booked_at: now }] : [],
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
