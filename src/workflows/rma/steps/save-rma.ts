import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaChange } from "../../../modules/rma/types"

/** Writes all that was decided about a case, in one transaction. */
export const saveRmaStep = createStep(
  "rma-save",
  async (change: RmaChange, { container }) => {
    const undo = await container.resolve(RMA_MODULE).changeRma(change)
    return new StepResponse(
      {
        id: change.rma.id,
        settlement_id: change.settlement?.id ?? null,
        credit_note: undo.issued,
      },
      undo
    )
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)
