import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/** @throws MedusaError (not_found) */
export const removeSavedFilterStep = createStep(
  "rma-remove-saved-filter",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve(RMA_MODULE)
    await service.retrieveSavedFilter(id, { select: ["id"] })
    await service.softDeleteSavedFilters([id])
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).restoreSavedFilters([id])
  }
)
