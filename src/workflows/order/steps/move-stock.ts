import { Modules } from "@medusajs/framework/utils"
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertInStock, type LevelChange, type LevelCounts } from "../../../domain"

export type StockMove = {
  movement_id: string
  inventory_item_id: string | null
  location_id: string | null
  /** In units of the inventory item; 0 where nothing enters stock, below 0 where something leaves it. */
  quantity: number
}

/**
 * Puts received goods on stock, each at its own location: core knows one location for a whole Return.
 * Takes goods off it that go elsewhere, unless they were sold meanwhile.
 * A level that is missing there is made first; it stays when this is undone, because it is empty then
 * and somebody else may use it by now.
 *
 * Under core's own lock on the inventory items: the inventory module reads a level and writes it back,
 * and another order's goods, or a sale, must not be lost in between.
 *
 * @throws Refusal `invalid_data` (`not_in_stock`)
 */
export const moveStockStep = createStep(
  "rma-move-stock",
  async (moves: StockMove[], { container }) => {
    const adjustments = adjustmentsOf(moves)
    await underStockLock(container, adjustments, async (inventory) => {
      const levels = await loadLevels(inventory, adjustments)
      assertInStock(adjustments, levels)
      await makeMissingLevels(inventory, adjustments, levels)
      await inventory.adjustInventory(adjustments)
    })
    return new StepResponse(undefined, adjustments)
  },
  async (adjustments, { container }) => {
    if (!adjustments) return
    const inverse = adjustments.map((one) => ({ ...one, adjustment: -one.adjustment }))
    await underStockLock(container, inverse, async (inventory) => {
      await inventory.adjustInventory(inverse)
    })
  }
)

/** Without adjustments nothing is locked and nothing is done. */
async function underStockLock(
  container: MedusaContainer,
  adjustments: LevelChange[],
  act: (inventory: IInventoryService) => Promise<void>
): Promise<void> {
  if (!adjustments.length) return
  // In one order, so that two who want the same items do not wait for each other.
  const keys = [...new Set(adjustments.map(({ inventoryItemId }) => inventoryItemId))].sort()
  await container
    .resolve(Modules.LOCKING)
    .execute(keys, () => act(container.resolve(Modules.INVENTORY)))
}

/** One adjustment per level: two variants may share an inventory item, and what goes may come back. */
function adjustmentsOf(moves: StockMove[]): LevelChange[] {
  const byLevel = new Map<string, LevelChange>()
  for (const { inventory_item_id, location_id, quantity } of moves) {
    if (!inventory_item_id || !location_id || quantity === 0) continue
    const key = `${inventory_item_id}:${location_id}`
    const sofar = byLevel.get(key)?.adjustment ?? 0
    byLevel.set(key, {
      inventoryItemId: inventory_item_id,
      locationId: location_id,
      adjustment: sofar + quantity,
    })
  }
  return [...byLevel.values()].filter(({ adjustment }) => adjustment !== 0)
}

async function loadLevels(
  inventory: IInventoryService,
  adjustments: LevelChange[]
): Promise<LevelCounts[]> {
  const levels = await inventory.listInventoryLevels(
    {
      inventory_item_id: adjustments.map(({ inventoryItemId }) => inventoryItemId),
      location_id: adjustments.map(({ locationId }) => locationId),
    },
    { select: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"] }
  )
  return levels.map(({ inventory_item_id, location_id, stocked_quantity, reserved_quantity }) => ({
    inventory_item_id,
    location_id,
    stocked_quantity: Number(stocked_quantity),
    reserved_quantity: Number(reserved_quantity),
  }))
}

async function makeMissingLevels(
  inventory: IInventoryService,
  adjustments: LevelChange[],
  levels: LevelCounts[]
): Promise<void> {
  const missing = adjustments.filter(
    ({ inventoryItemId, locationId }) =>
      !levels.some(
        (level) => level.inventory_item_id === inventoryItemId && level.location_id === locationId
      )
  )
  if (!missing.length) return
  await inventory.createInventoryLevels(
    missing.map(({ inventoryItemId, locationId }) => ({
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      stocked_quantity: 0,
    }))
  )
}
