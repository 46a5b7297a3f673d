import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertReimbursementEvent } from "../../../domain"
import { findRefund } from "../find-refund"
import { loadReimbursement } from "../load-reimbursement"

/** The payment module deletes a refund that its provider refused; its type does not say that it can. */
type DeletesRefunds = { deleteRefunds(ids: string[]): Promise<void> }

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
    assertReimbursementEvent(reimbursement.status, "resolve")
    const refund = await findRefund(container, reimbursement)
    if (outcome === "paid" || !refund) return new StepResponse({ refund_id: refund?.id ?? null })
    await container.resolve<DeletesRefunds>(Modules.PAYMENT).deleteRefunds([refund.id])
    return new StepResponse({ refund_id: null })
  }
)
