import { createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { negated } from "../../../domain"
import { VOIDED_REFERENCE } from "../../../facts/order-books"
import { voidBookedChange } from "../../settlement/void-of"
import {
  finishBookings,
  type FinishSettlementInput,
  type MissingBookings,
  type UnbookedSettlement,
} from "../finish-bookings"

/**
 * Tells the order's books of a voided settlement that a crash kept from them: the opposite credit line
 * unless it is there, and the counter-note.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishVoidWorkflow = createWorkflow(
  "rma-finish-void",
  (input: WorkflowData<FinishSettlementInput>) => finishBookings(input, missingOf)
)

function missingOf({ facts, settlement, actor }: UnbookedSettlement): MissingBookings {
  const { rma, bookings } = facts
  const { id: settlement_id, status, void_booked_at, created_by } = settlement
  const is_missing = status === "voided" && void_booked_at === null
  const mayTell =
    is_missing &&
    bookings.settlement_ids.includes(settlement_id) &&
    !bookings.voided_settlement_ids.includes(settlement_id)
  return {
    is_missing,
    credit_line: {
      order_id: rma.order_id,
      amount: mayTell ? negated(settlement.credit_line_amount) : "0",
      settlement_id,
      reference: VOIDED_REFERENCE,
      created_by,
    },
    transactions: [],
    booked: is_missing
      ? voidBookedChange(facts, settlement, { actor }, new Date())
      : { rma: { id: rma.id }, history: [] },
  }
}
