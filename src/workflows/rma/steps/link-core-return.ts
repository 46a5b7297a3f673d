import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/** Notes which Return of core's is the case's; none where nothing has to come. */
export const linkCoreReturnStep = createStep(
  "rma-link-core-return",
  async ({ rma_id, return_id }: { rma_id: string; return_id: string | null }, { container }) => {
    if (return_id === null) return new StepResponse(undefined)
    const undo = await container
      .resolve(RMA_MODULE)
      .changeRma({ rma: { id: rma_id, return_id }, history: [] })
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)
