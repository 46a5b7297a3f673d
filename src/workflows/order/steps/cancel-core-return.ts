import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readReturnCounts, writeReturnCounts } from "../core-return-counts"

export type CancelCoreReturnInput = {
  order_id: string
  return_id: string | null
  created_by: string | null
}

/** Cancels core's Return of which nothing was received. Without one: nothing. */
export const cancelCoreReturnStep = createStep(
  "rma-cancel-core-return",
  async ({ order_id, return_id, created_by }: CancelCoreReturnInput, { container }) => {
    if (!return_id) return new StepResponse(undefined)
    const before = await readReturnCounts(container, return_id)
    if (before.status === "canceled") return new StepResponse(undefined)
    await container
      .resolve(Modules.ORDER)
      .cancelReturn({ order_id, return_id, canceled_by: created_by ?? undefined })
    return new StepResponse(undefined, { order_id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve(Modules.ORDER).revertLastVersion(undo.order_id)
    await writeReturnCounts(container, undo.before)
  }
)
