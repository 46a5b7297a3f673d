import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/** Takes an action out of the list; cases that name it go on naming it. @throws MedusaError (not_found) */
export const removeReturnActionStep = createStep(
  "rma-remove-return-action",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve(RMA_MODULE)
    await service.retrieveReturnAction(id, { select: ["id"] })
    await service.softDeleteReturnActions(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).restoreReturnActions(id)
  }
)
