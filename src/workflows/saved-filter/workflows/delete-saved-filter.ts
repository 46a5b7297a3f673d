import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removeSavedFilterStep } from "../steps/remove-saved-filter"

/** Forgets a saved search. @returns `{ id }` @throws MedusaError (not_found) */
export const deleteSavedFilterWorkflow = createWorkflow(
  "rma-delete-saved-filter",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeSavedFilterStep(input))
)
