import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Which orders with cases: all, or those of which a case changed since a moment or is not over yet. */
export type OrdersToCheck = { changed_since: Date | null; after: string; take: number }

/** Statuses in which nothing is left to do. */
const OVER = ["completed", "rejected", "expired", "canceled"]

/** The next ids of orders after one, in their order. */
export async function findOrdersToCheck(
  knex: Knex,
  { changed_since, after, take }: OrdersToCheck
): Promise<string[]> {
  const query = knex("rma")
    .whereNull("deleted_at")
    .where("order_id", ">", after)
    .groupBy("order_id")
    .orderBy("order_id")
    .limit(take)
  if (changed_since) {
    query.where((either) =>
      either.where("updated_at", ">=", changed_since).orWhereNotIn("status", OVER)
    )
  }
  return await query.pluck("order_id")
}

/** Events of these cases that the history recorded and the event bus did not take. */
export async function findUnsentEventsOf(
  knex: Knex,
  rmaIds: string[]
): Promise<{ rma_id: string; created_at: Date }[]> {
  return await knex("rma_history_entry")
    .whereIn("rma_id", rmaIds)
    .whereNotNull("payload")
    .whereNull("emitted_at")
    .whereNull("deleted_at")
    .select("rma_id", "created_at")
}
