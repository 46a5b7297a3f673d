import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { PayReimbursementInput } from "../pay-by-steps"
import { payReimbursementsStep } from "../steps/pay-reimbursements"

/**
 * Asks the provider of the original payment for a refund, once, and records what it says. Not under the
 * lock: a provider may take its time. Never fails: what it says, or does not say, stands in the
 * reimbursement.
 */
export const payByOriginalPaymentWorkflow = createWorkflow(
  "rma-pay-by-original-payment",
  (input: WorkflowData<PayReimbursementInput>) => {
    payReimbursementsStep(
      transform({ input }, ({ input: { reimbursement_id, actor } }) => ({
        reimbursement_ids: [reimbursement_id],
        actor,
      }))
    )
    return new WorkflowResponse({ id: input.reimbursement_id })
  }
)
