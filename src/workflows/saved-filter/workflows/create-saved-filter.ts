import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SavedFilterQuery } from "../../../types"
import type { Actor } from "../../actor"
import { addSavedFilterStep } from "../steps/add-saved-filter"

export type CreateSavedFilterInput = {
  name: string
  query: SavedFilterQuery
  rank?: number
  actor: Actor
}

/** Keeps a search of the list under a name, for all of staff. @returns `{ id }` */
export const createSavedFilterWorkflow = createWorkflow(
  "rma-create-saved-filter",
  (input: WorkflowData<CreateSavedFilterInput>) => new WorkflowResponse(addSavedFilterStep(input))
)
