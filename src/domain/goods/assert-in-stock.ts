import { refuse } from "../refusals"

/** What is to be added to a level (below 0: taken from it), in units of the inventory item. */
export type LevelChange = { inventoryItemId: string; locationId: string; adjustment: number }

/** What a level holds, and how much of it is promised to orders. */
export type LevelCounts = {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
}

/**
 * Nothing is taken from a level that it does not have, or that was sold since: somebody waits for it.
 * Refuses `invalid_data` (`not_in_stock`).
 */
export function assertInStock(changes: LevelChange[], levels: LevelCounts[]): void {
  for (const { inventoryItemId, locationId, adjustment } of changes) {
    const level = levels.find(
      ({ inventory_item_id, location_id }) =>
        inventory_item_id === inventoryItemId && location_id === locationId
    )
    const available = level ? Math.max(0, level.stocked_quantity - level.reserved_quantity) : 0
    if (adjustment < 0 && -adjustment > available) {
      refuse("invalid_data", {
        field: "quantity",
        problem: "not_in_stock",
        inventory_item_id: inventoryItemId,
        location_id: locationId,
        available,
        quantity: -adjustment,
      })
    }
  }
}
