import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readReturnCounts, writeReturnCounts } from "../core-return-counts"

export type ReceiveCoreReturnInput = {
  order_id: string
  return_id: string | null
  created_by: string | null
  items: { line_item_id: string; quantity: number }[]
}

/**
 * Tells core's Return what came. The order module's method adds to what came before; core's workflow
 * overwrites it, so that a Return received in two parts never ends.
 */
export const receiveCoreReturnStep = createStep(
  "rma-receive-core-return",
  async ({ order_id, return_id, created_by, items }: ReceiveCoreReturnInput, { container }) => {
    if (!return_id || !items.length) return new StepResponse(undefined)
    const before = await readReturnCounts(container, return_id)
    await container.resolve(Modules.ORDER).receiveReturn({
      return_id,
      created_by: created_by ?? undefined,
      items: items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
    })
    return new StepResponse(undefined, { order_id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve(Modules.ORDER).revertLastVersion(undo.order_id)
    await writeReturnCounts(container, undo.before)
  }
)
