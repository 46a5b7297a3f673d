import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { loadOrderLines } from "../../rma/steps/load-case"
import { changeOrder } from "../change-order"
import {
  readReturnCounts,
  readUnitsAsked,
  writeReturnCounts,
  type ReturnCounts,
} from "../core-return-counts"

export type ReduceCoreReturnInput = {
  order_id: string
  return_id: string | null
  created_by: string | null
  /** How many units less are to come. */
  items: { line_item_id: string; quantity: number }[]
}

/**
 * Takes units out of core's Return that will not come: core itself can only cancel the whole, and
 * only before anything was received. Where nothing is left of it, the whole is canceled.
 */
export const reduceCoreReturnStep = createStep(
  "rma-reduce-core-return",
  async (input: ReduceCoreReturnInput, { container }) => {
    const { order_id, return_id, created_by, items } = input
    if (!return_id || !items.length) return new StepResponse(undefined)

    const orders = container.resolve(Modules.ORDER)
    const before = await readReturnCounts(container, return_id)
    const after = reduce(before, items)
    if (after.items.every(({ quantity }) => quantity === 0)) {
      await orders.cancelReturn({ order_id, return_id, canceled_by: created_by ?? undefined })
      return new StepResponse(undefined, { order_id, before, is_changed: true })
    }

    const missing = await missingInOrder(container, input)
    if (missing.length) {
      await changeOrder(container, {
        order_id,
        return_id,
        created_by,
        actions: missing.map(({ line_item_id, quantity }) => ({
          action: ChangeActionType.CANCEL_RETURN_ITEM,
          order_id,
          return_id,
          reference: "return",
          reference_id: return_id,
          details: { reference_id: line_item_id, quantity },
        })),
      })
    }
    await writeReturnCounts(container, after)
    return new StepResponse(undefined, { order_id, before, is_changed: missing.length > 0 })
  },
  async (undo, { container }) => {
    if (!undo) return
    if (undo.is_changed) await container.resolve(Modules.ORDER).revertLastVersion(undo.order_id)
    await writeReturnCounts(container, undo.before)
  }
)

/**
 * The order and its Returns each count what is asked for, and are written one after the other: where a
 * crash came between, the order has fewer by now, and is not told again.
 */
async function missingInOrder(
  container: MedusaContainer,
  { order_id, items }: ReduceCoreReturnInput
): Promise<ReduceCoreReturnInput["items"]> {
  const ids = items.map(({ line_item_id }) => line_item_id)
  const [order, asked] = await Promise.all([
    loadOrderLines(container, order_id),
    readUnitsAsked(container, ids),
  ])
  return items.flatMap(({ line_item_id, quantity }) => {
    const inOrder = order.lines.find(({ id }) => id === line_item_id)?.return_requested ?? 0
    const told = Math.max(0, (asked.get(line_item_id) ?? 0) - inOrder)
    return quantity > told ? [{ line_item_id, quantity: quantity - told }] : []
  })
}

function reduce(counts: ReturnCounts, less: ReduceCoreReturnInput["items"]): ReturnCounts {
  const items = counts.items.map((item) => {
    const taken = less.find(({ line_item_id }) => line_item_id === item.line_item_id)
    return { ...item, quantity: item.quantity - (taken?.quantity ?? 0) }
  })
  const isComplete = items.every(({ quantity, received_quantity }) => quantity === received_quantity)
  return isComplete
    ? { ...counts, items, status: "received", received_at: new Date() }
    : { ...counts, items }
}
