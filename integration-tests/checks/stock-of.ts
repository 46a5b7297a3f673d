import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** How many pieces of an inventory item lie at a location; 0 where it has no level. */
export async function stockOf(
  container: MedusaContainer,
  inventoryItemId: string,
  locationId: string
): Promise<number> {
  const [level] = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: inventoryItemId, location_id: locationId })
  return Number(level?.stocked_quantity ?? 0)
}
