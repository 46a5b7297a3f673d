import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removeReturnActionStep } from "../steps/remove-return-action"

/**
 * Offers an action no more, to shoppers and to staff. Old cases keep its words and its resolution.
 *
 * @returns `{ id }` of the action
 * @throws MedusaError (not_found)
 */
export const deleteReturnActionWorkflow = createWorkflow(
  "rma-delete-return-action",
  (input: WorkflowData<{ id: string }>) => {
    return new WorkflowResponse(removeReturnActionStep(input))
  }
)
