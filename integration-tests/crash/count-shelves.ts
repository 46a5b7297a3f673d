import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readStockRecords } from "../checks/stock-records"
import type { Store } from "../runner"

const UNCONFIRMED = z.object({
  id: z.string(),
  inventory_item_id: z.string(),
  location_id: z.string(),
  quantity: z.number(),
})

/**
 * A crash between a receipt and its stock leaves it to a person to count. This one counts: what is missing
 * on the shelf is put there, and the movement is done. Answers what no such crash explains, in words.
 */
export async function countShelves(
  { container }: Store,
  { rma_id, order_id }: { rma_id: string; order_id: string }
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("rma_stock_movement")
    .where({ rma_id, applied_at: null, deleted_at: null })
    .select("id", "inventory_item_id", "location_id", "quantity")
  const wrong: string[] = []
  for (const { id, quantity, inventory_item_id, location_id } of z.array(UNCONFIRMED).parse(rows)) {
    const missing = await missingPieces(container, order_id)
    if (missing < 0) wrong.push(`${-missing} pieces more are on the shelf than the books say`)
    const found = Math.min(Math.max(missing, 0), quantity)
    if (found > 0) {
      await container.resolve(Modules.INVENTORY).adjustInventory(inventory_item_id, location_id, found)
    }
    await knex("rma_stock_movement").where({ id }).update({ applied_at: knex.fn.now() })
  }
  return wrong
}

async function missingPieces(container: Store["container"], orderId: string): Promise<number> {
  const levels = await readStockRecords(container, orderId)
  return levels.reduce((sum, { initial, shipped, moved, stocked }) => sum + initial - shipped + moved - stocked, 0)
}
