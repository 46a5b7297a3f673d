import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Gives the stock back that was kept for order lines, under core's lock on its inventory items. */
export const releaseReservationsStep = createStep(
  "rma-release-reservations",
  async ({ line_item_ids }: { line_item_ids: string[] }, { container }) => {
    if (!line_item_ids.length) return new StepResponse(undefined)
    const inventory = container.resolve(Modules.INVENTORY)
    const kept = await inventory.listReservationItems(
      { line_item_id: line_item_ids },
      { select: ["inventory_item_id"], take: null }
    )
    if (!kept.length) return new StepResponse(undefined)
    // In one order, so that two who want the same items do not wait for each other.
    const keys = [...new Set(kept.map(({ inventory_item_id }) => inventory_item_id))].sort()
    await container
      .resolve(Modules.LOCKING)
      .execute(keys, () => inventory.deleteReservationItemsByLineItem(line_item_ids))
    return new StepResponse(undefined, { line_item_ids, keys })
  },
  async (undo, { container }) => {
    if (!undo) return
    const inventory = container.resolve(Modules.INVENTORY)
    await container
      .resolve(Modules.LOCKING)
      .execute(undo.keys, () => inventory.restoreReservationItemsByLineItem(undo.line_item_ids))
  }
)
