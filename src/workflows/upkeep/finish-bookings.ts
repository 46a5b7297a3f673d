import { transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SettlementRecord } from "../../facts/rma"
import type { Actor } from "../actor"
import type { SettlementActs } from "../settlement/approval-of"
import { settleBySteps } from "../settlement/settle-by-steps"
import { settlementOf } from "../settlement/settlement-of"
import { loadCaseBooksStep, type CaseBooks } from "../settlement/steps/load-case-books"
import { lockOrderOfSettlementStep } from "../settlement/steps/lock-order-of-settlement"

export type FinishSettlementInput = { settlement_id: string; actor: Actor }

/** A settlement that a crash may have kept from the order's books, with all that is known of them. */
export type UnbookedSettlement = { facts: CaseBooks; settlement: SettlementRecord; actor: Actor }

/** What a crash kept from the order's books, and what is written down once they have it. */
export type MissingBookings = Pick<SettlementActs, "credit_line" | "transactions" | "booked"> & {
  /** Whether the order's books lack anything of the settlement itself. */
  is_missing: boolean
}

/**
 * The steps by which the order's books are told of a settlement what a crash kept from them, as `missingOf`
 * says it: our own record stands already, and its payments are finished by themselves.
 */
export function finishBookings(
  input: WorkflowData<FinishSettlementInput>,
  missingOf: (unbooked: UnbookedSettlement) => MissingBookings
): WorkflowResponse<{ id: string }> {
  const lock = lockOrderOfSettlementStep(input)
  const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
  const acts = transform({ input, facts }, ({ input: { settlement_id, actor }, facts }): SettlementActs => {
    const { rma, has_open_collection } = facts
    const settlement = settlementOf(rma, settlement_id)
    const { is_missing, ...bookings } = missingOf({ facts, settlement, actor })
    return {
      ...bookings,
      change: { rma: { id: rma.id }, history: [] },
      refreshes_collection: is_missing && has_open_collection,
      payments: { actor, reimbursement_ids: [] },
    }
  })
  settleBySteps(acts, lock)
  return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
}
