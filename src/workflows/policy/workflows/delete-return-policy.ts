import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deletePolicyStep } from "../steps/delete-policy"

/**
 * Deletes a policy. Its versions stay: cases that were judged by it can still be explained.
 *
 * @returns `{ id }` of the policy
 * @throws Refusal `not_found`
 */
export const deleteReturnPolicyWorkflow = createWorkflow(
  "rma-delete-return-policy",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deletePolicyStep(input))
)
