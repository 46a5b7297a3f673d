import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SavedFilterQuery } from "../../../types"
import { changeSavedFilterStep } from "../steps/change-saved-filter"

export type UpdateSavedFilterInput = {
  id: string
  name?: string
  query?: SavedFilterQuery
  rank?: number
}

/** Changes what is named of a saved search. @returns `{ id }` @throws MedusaError (not_found) */
export const updateSavedFilterWorkflow = createWorkflow(
  "rma-update-saved-filter",
  (input: WorkflowData<UpdateSavedFilterInput>) => new WorkflowResponse(changeSavedFilterStep(input))
)
