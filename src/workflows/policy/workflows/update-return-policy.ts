import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { PolicyContent } from "../../../domain"
import type { Actor } from "../../actor"
import { changePolicyStep } from "../steps/change-policy"

export type UpdateReturnPolicyInput = {
  id: string
  /** What is left out stays as it is. */
  changes: Partial<PolicyContent>
  actor: Actor
}

/**
 * Changes a policy and keeps how it reads now as its next version: cases name the version by which they
 * were judged.
 *
 * @returns `{ id }` of the policy
 * @throws Refusal `not_found`, `invalid_data`: it would contradict itself, or names what the shop does
 * not have
 */
export const updateReturnPolicyWorkflow = createWorkflow(
  "rma-update-return-policy",
  (input: WorkflowData<UpdateReturnPolicyInput>) => new WorkflowResponse(changePolicyStep(input))
)
