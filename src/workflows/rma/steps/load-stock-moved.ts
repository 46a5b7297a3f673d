import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StockMoved } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"

/** What the movements of a case did to stock so far. */
export const loadStockMovedStep = createStep(
  "rma-load-stock-moved",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const movements = await container
      .resolve(RMA_MODULE)
      .listStockMovements({ rma_id }, { take: null })
    const moved: StockMoved[] = movements.map(
      ({ received_unit_id, inventory_item_id, location_id, quantity, applied_at }) => ({
        received_unit_id,
        inventory_item_id,
        location_id,
        quantity,
        is_applied: applied_at !== null,
      })
    )
    return new StepResponse({ moved })
  }
)
