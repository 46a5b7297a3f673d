import type { Condition, Disposition } from "../words"

/** What one unit is made of on stock: one entry for a plain variant, several for a kit. */
export type Piece = { inventory_item_id: string; required_quantity: number }

/** Units in one condition at one place. */
export type UnitsAtPlace = {
  quantity: number
  condition: Condition
  disposition: Disposition
  location_id: string | null
}

/**
 * What units are on stock where they are, in units of the inventory items: one entry of quantity 0 and
 * without an inventory item where they are none (I7: every disposition has a movement).
 *
 * @param pieces empty where nobody keeps stock of them
 */
export function stockOfUnits(
  units: UnitsAtPlace,
  pieces: Piece[]
): { inventory_item_id: string | null; quantity: number }[] {
  if (pieces.length === 0 || !isOnStock(units)) {
    return [{ inventory_item_id: null, quantity: 0 }]
  }
  return pieces.map(({ inventory_item_id, required_quantity }) => ({
    inventory_item_id,
    quantity: units.quantity * required_quantity,
  }))
}

/** Scrap is counted only where the shop keeps a location for its losses. */
function isOnStock({ condition, disposition, location_id }: UnitsAtPlace): boolean {
  if (condition === "wrong_item" || location_id === null) {
    return false
  }
  return disposition !== "keep" && disposition !== "return_to_vendor"
}
