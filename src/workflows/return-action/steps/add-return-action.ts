import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { newId } from "../../../modules/rma/new-id"
import type { NewReturnAction } from "../../../modules/rma/types"

/** Writes a new action behind all others. */
export const addReturnActionStep = createStep(
  "rma-add-return-action",
  async (action: Omit<NewReturnAction, "id">, { container }) => {
    const id = newId("ract")
    await container.resolve(RMA_MODULE).addReturnAction({ ...action, id })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).deleteReturnActions(id)
  }
)
