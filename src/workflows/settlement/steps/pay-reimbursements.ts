import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../actor"
import { payReimbursement } from "../pay-reimbursement"

/**
 * Pays what is recorded as intended, one after the other, and records each answer by itself. Never
 * fails: what became of a payment stands in the reimbursement.
 */
export const payReimbursementsStep = createStep(
  "rma-pay-reimbursements",
  async (
    { reimbursement_ids, actor }: { reimbursement_ids: string[]; actor: Actor },
    { container }
  ) => {
    for (const id of reimbursement_ids) await payReimbursement(container, id, actor)
    return new StepResponse(undefined)
  }
)
