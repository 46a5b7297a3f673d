import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { UpdateSavedFilterInput } from "../workflows/update-saved-filter"

/** @throws MedusaError (not_found) */
export const changeSavedFilterStep = createStep(
  "rma-change-saved-filter",
  async (input: UpdateSavedFilterInput, { container }) => {
    const service = container.resolve(RMA_MODULE)
    const { id, name, query, rank } = await service.retrieveSavedFilter(input.id)
    await service.updateSavedFilters(input)
    return new StepResponse({ id }, { id, name, query, rank })
  },
  async (former, { container }) => {
    if (former) await container.resolve(RMA_MODULE).updateSavedFilters(former)
  }
)
