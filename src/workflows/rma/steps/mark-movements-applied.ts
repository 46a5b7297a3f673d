import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/**
 * Notes that stock has what the movements say. A step of its own: were it one with the change of stock,
 * a failure between the two would leave goods on stock that nobody received.
 */
export const markMovementsAppliedStep = createStep(
  "rma-mark-movements-applied",
  async (moves: { movement_id: string }[], { container }) => {
    const ids = moves.map(({ movement_id }) => movement_id)
    if (ids.length) await container.resolve(RMA_MODULE).markMovementsApplied(ids)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container
      .resolve(RMA_MODULE)
      .updateStockMovements(ids.map((id) => ({ id, applied_at: null })))
  }
)
