import { Modules } from "@medusajs/framework/utils"
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { planReservations, type UnitsToReserve } from "../../domain"

/**
 * Keeps stock for new units of order lines. Lines for which some is kept already are left as they are:
 * what a crash cut off is finished by asking once more.
 *
 * Under core's own lock on the inventory items, and with counts that were read under it: of two who
 * want the last unit, one gets it.
 *
 * @returns the ids of the reservations that were made
 * @throws Refusal `invalid_data` (`out_of_stock`)
 */
export async function reserveUnits(
  container: MedusaContainer,
  units: UnitsToReserve[],
  createdBy: string | null
): Promise<string[]> {
  const itemIds = units.flatMap(({ variant }) =>
    variant.manage_inventory ? variant.stock.map(({ inventory_item_id }) => inventory_item_id) : []
  )
  if (!itemIds.length) return []
  const inventory = container.resolve(Modules.INVENTORY)
  // In one order, so that two who want the same items do not wait for each other.
  const keys = [...new Set(itemIds)].sort()
  return await container.resolve(Modules.LOCKING).execute(keys, async () => {
    const missing = await withoutReservation(inventory, units)
    const planned = planReservations(await withCountsOfNow(inventory, missing))
    if (!planned.length) return []
    const made = await inventory.createReservationItems(
      planned.map((one) => ({ ...one, created_by: createdBy }))
    )
    return made.map(({ id }) => id)
  })
}

async function withoutReservation(
  inventory: IInventoryService,
  units: UnitsToReserve[]
): Promise<UnitsToReserve[]> {
  const kept = await inventory.listReservationItems(
    { line_item_id: units.map(({ line_item_id }) => line_item_id) },
    { select: ["id", "line_item_id"] }
  )
  return units.filter(
    ({ line_item_id }) => !kept.some((reservation) => reservation.line_item_id === line_item_id)
  )
}

async function withCountsOfNow(
  inventory: IInventoryService,
  units: UnitsToReserve[]
): Promise<UnitsToReserve[]> {
  const levels = await inventory.listInventoryLevels(
    {
      inventory_item_id: units.flatMap(({ variant }) =>
        variant.stock.map(({ inventory_item_id }) => inventory_item_id)
      ),
    },
    { select: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"] }
  )
  const available = (itemId: string, locationId: string) => {
    const level = levels.find(
      ({ inventory_item_id, location_id }) =>
        inventory_item_id === itemId && location_id === locationId
    )
    return level ? Number(level.stocked_quantity) - Number(level.reserved_quantity) : 0
  }
  return units.map(({ variant, ...unit }) => ({
    ...unit,
    variant: {
      ...variant,
      stock: variant.stock.map(({ places, ...part }) => ({
        ...part,
        places: places.map(({ location_id }) => ({
          location_id,
          available: available(part.inventory_item_id, location_id),
        })),
      })),
    },
  }))
}
