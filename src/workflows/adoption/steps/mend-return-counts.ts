import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sumOf } from "../../../domain/sum-of"
import type { CoreReceipt } from "../../../domain"
import { readReturnCounts, writeReturnCounts, type ReturnCounts } from "../../order/core-return-counts"

type MendInput = { return_id: string | null; receipts: CoreReceipt[] }

/**
 * Lets core's Return say how many of its units came. Core's own dialog overwrites the first of two
 * receipts with the second, and such a Return is never received to its end.
 */
export const mendReturnCountsStep = createStep(
  "rma-mend-return-counts",
  async ({ return_id, receipts }: MendInput, { container }) => {
    if (return_id === null || !receipts.length) return new StepResponse<void, ReturnCounts | null>(undefined, null)
    const before = await readReturnCounts(container, return_id)
    const items = before.items.map((item) => ({ ...item, received_quantity: cameOf(item, receipts) }))
    const isMended = items.every((item, i) => item.received_quantity === before.items[i].received_quantity)
    if (isMended) return new StepResponse<void, ReturnCounts | null>(undefined, null)

    const isComplete = items.every(({ quantity, received_quantity }) => quantity === received_quantity)
    await writeReturnCounts(container, {
      ...before,
      items,
      ...(isComplete && { status: "received", received_at: new Date() }),
    })
    return new StepResponse<void, ReturnCounts | null>(undefined, before)
  },
  async (before, { container }) => {
    if (before) await writeReturnCounts(container, before)
  }
)

function cameOf(item: ReturnCounts["items"][number], receipts: CoreReceipt[]): number {
  const ofLine = receipts.filter(({ line_item_id }) => line_item_id === item.line_item_id)
  return Math.max(
    item.received_quantity,
    sumOf(ofLine, ({ received, dismissed }) => received + dismissed)
  )
}
