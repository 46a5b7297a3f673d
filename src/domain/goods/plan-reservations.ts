import type { ExchangeVariant } from "../exchange/exchange-variant"
import { refuse } from "../refusals"

/** New units of an order line for which stock is to be kept. */
export type UnitsToReserve = {
  line_item_id: string
  quantity: number
  variant: Pick<ExchangeVariant, "variant_id" | "manage_inventory" | "allow_backorder" | "stock">
}

/** Stock that is kept for an order line; `quantity` in units of the inventory item. */
export type PlannedReservation = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  allow_backorder: boolean
}

/**
 * Where stock is kept for new units: each part of an article at the first place that has enough of it,
 * lines before it counted. An article that may be ordered ahead is kept at its first place, as a sale
 * does; what nobody counts is kept nowhere.
 *
 * Refuses `invalid_data` (`out_of_stock`).
 */
export function planReservations(units: UnitsToReserve[]): PlannedReservation[] {
  const kept: PlannedReservation[] = []
  for (const { line_item_id, quantity, variant } of units) {
    if (!variant.manage_inventory) continue
    for (const { inventory_item_id, required_quantity, places } of variant.stock) {
      const needed = required_quantity * quantity
      const found =
        places.find(
          ({ location_id, available }) =>
            available - keptAt(kept, inventory_item_id, location_id) >= needed
        ) ?? (variant.allow_backorder ? places[0] : undefined)
      if (!found) {
        refuse("invalid_data", {
          field: "items",
          problem: "out_of_stock",
          variant_id: variant.variant_id,
          quantity,
        })
      }
      kept.push({
        line_item_id,
        inventory_item_id,
        location_id: found.location_id,
        quantity: needed,
        allow_backorder: variant.allow_backorder,
      })
    }
  }
  return kept
}

function keptAt(kept: PlannedReservation[], itemId: string, locationId: string): number {
  return kept
    .filter((one) => one.inventory_item_id === itemId && one.location_id === locationId)
    .reduce((sum, one) => sum + one.quantity, 0)
}
