import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertReimbursementEvent } from "../../../domain"
import { findRefund } from "../find-refund"
import { loadReimbursement } from "../load-reimbursement"
import { findHanded } from "../tenders/find-handed"

/** The payment module can take a refund away and bring it back; its type does not say so. */
type KeepsRefunds = {
  softDeleteRefunds(ids: string[]): Promise<unknown>
  restoreRefunds(ids: string[]): Promise<unknown>
}
type Settled = { refund_id: string | null }
type Undo = { deleted: string | null }

/**
 * What a person found out, said to core as well: the Refund that core wrote before it asked stays where
 * the money went out, and goes where it did not, as it does when the provider says no by itself.
 * @throws Refusal `not_found`, `reimbursement_paid`, `transition_not_allowed`
 */
export const settleRefundStep = createStep(
  "rma-settle-refund",
  async (
    { reimbursement_id, outcome }: { reimbursement_id: string; outcome: "paid" | "not_paid" },
    { container }
  ) => {
    const reimbursement = await loadReimbursement(container, reimbursement_id)
    assertReimbursementEvent(
      reimbursement.status,
      "resolve",
      await findHanded(container, reimbursement)
    )
    const refund = await findRefund(container, reimbursement)
    if (outcome === "paid" || !refund) {
      return new StepResponse<Settled, Undo>({ refund_id: refund?.id ?? null }, { deleted: null })
    }
    await container.resolve<KeepsRefunds>(Modules.PAYMENT).softDeleteRefunds([refund.id])
    return new StepResponse<Settled, Undo>({ refund_id: null }, { deleted: refund.id })
  },
  async (undo, { container }) => {
    if (undo?.deleted) {
      await container.resolve<KeepsRefunds>(Modules.PAYMENT).restoreRefunds([undo.deleted])
    }
  }
)
