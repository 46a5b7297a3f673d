import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { StockMove } from "../../order/steps/move-stock"

/** Movements of a case that do not say that they are done. */
export const loadUnappliedMovesStep = createStep(
  "rma-load-unapplied-moves",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const found = await container.resolve(RMA_MODULE).findUnappliedMovements(rma_id)
    const moves: StockMove[] = found.map(({ id, inventory_item_id, location_id, quantity }) => ({
      movement_id: id,
      inventory_item_id,
      location_id,
      quantity,
    }))
    return new StepResponse({ moves })
  }
)
