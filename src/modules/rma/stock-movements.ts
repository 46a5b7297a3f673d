import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StockMovementRow } from "./types"

/** Notes that the levels have what the movements say. */
export async function markMovementsApplied(knex: Knex, ids: string[]): Promise<void> {
  await knex("rma_stock_movement").whereIn("id", ids).update({ applied_at: knex.fn.now() })
}

/** Movements of a case of which nobody knows whether the levels have them. */
export async function findUnappliedMovements(
  knex: Knex,
  rmaId: string
): Promise<StockMovementRow[]> {
  return await knex("rma_stock_movement")
    .where({ rma_id: rmaId, applied_at: null, deleted_at: null })
    .select("*")
}
