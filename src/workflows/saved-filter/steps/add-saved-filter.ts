import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { CreateSavedFilterInput } from "../workflows/create-saved-filter"

export const addSavedFilterStep = createStep(
  "rma-add-saved-filter",
  async ({ actor, ...values }: CreateSavedFilterInput, { container }) => {
    const { id } = await container
      .resolve(RMA_MODULE)
      .createSavedFilters({ ...values, created_by: actor.id })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).deleteSavedFilters(id)
  }
)
