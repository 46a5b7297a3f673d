import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../actor"
import type { Outcome } from "../outcome"
import { settleRefundStep } from "../steps/settle-refund"
import { recordReimbursementWorkflow } from "./record-reimbursement"

export type ResolveReimbursementInput = {
  reimbursement_id: string
  /** What a person saw at the provider. */
  outcome: "paid" | "not_paid"
  reference?: string | null
  actor: Actor
}

/**
 * A person says what became of a refund of which nobody could know.
 * @throws Refusal `not_found`, `reimbursement_paid`, `transition_not_allowed`, `order_busy`
 */
export const resolveReimbursementWorkflow = createWorkflow(
  "rma-resolve-reimbursement",
  (input: WorkflowData<ResolveReimbursementInput>) => {
    const refund = settleRefundStep(input)
    const said = transform({ input, refund }, ({ input, refund }) => ({
      reimbursement_id: input.reimbursement_id,
      actor: input.actor,
      outcome: outcomeOf(input, refund.refund_id),
    }))
    return new WorkflowResponse(recordReimbursementWorkflow.runAsStep({ input: said }))
  }
)

function outcomeOf(
  { outcome, reference = null }: ResolveReimbursementInput,
  refund_id: string | null
): Outcome {
  return outcome === "paid"
    ? { status: "paid", issued: { refund_id }, reference }
    : { status: "failed", failure: "The provider did not pay, as staff found.", reference }
}
