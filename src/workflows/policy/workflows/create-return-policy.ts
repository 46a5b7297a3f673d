import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { PolicyContent } from "../../../domain"
import type { Actor } from "../../actor"
import { openPolicyStep } from "../steps/open-policy"

export type CreateReturnPolicyInput = {
  /** What is left out: enabled, everywhere, priority 0, no rules, nothing approved by itself. */
  policy: Pick<PolicyContent, "name"> & Partial<PolicyContent>
  actor: Actor
}

/**
 * Makes a policy, with its first version.
 *
 * @returns `{ id }` of the policy
 * @throws Refusal `invalid_data`: it contradicts itself, or names what the shop does not have
 */
export const createReturnPolicyWorkflow = createWorkflow(
  "rma-create-return-policy",
  (input: WorkflowData<CreateReturnPolicyInput>) => new WorkflowResponse(openPolicyStep(input))
)
