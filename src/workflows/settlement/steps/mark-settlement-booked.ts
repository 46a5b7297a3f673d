import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaUndo } from "../../../modules/rma/types"

/** Notes that the order's books have what a settlement tells them; null: there is none. */
export const markSettlementBookedStep = createStep(
  "rma-mark-settlement-booked",
  async (
    { rma_id, settlement_id }: { rma_id: string; settlement_id: string | null },
    { container }
  ) => {
    if (settlement_id === null) return new StepResponse<void, RmaUndo | null>(undefined, null)
    const undo = await container.resolve(RMA_MODULE).changeRma({
      rma: { id: rma_id },
      settlements: [{ id: settlement_id, booked_at: new Date() }],
      history: [],
    })
    return new StepResponse<void, RmaUndo | null>(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)
