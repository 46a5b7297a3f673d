import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { row } from "./row"

/**
 * Which orders with cases: all, or those of which a case changed since a moment or is not over yet; those
 * before an id, or all.
 */
export type OrdersToCheck = { changed_since: Date | null; before: string | null; take: number }

/** Statuses in which nothing is left to do. */
const OVER = ["completed", "rejected", "expired", "canceled"]

/** The next ids of orders, the newest first. */
export async function findOrdersToCheck(
  knex: Knex,
  { changed_since, before, take }: OrdersToCheck
): Promise<string[]> {
  const query = knex("rma")
    .whereNull("deleted_at")
    .groupBy("order_id")
    .orderBy("order_id", "desc")
    .limit(take)
  if (before) query.where("order_id", "<", before)
  if (changed_since) {
    query.where((either) =>
      either.where("updated_at", ">=", changed_since).orWhereNotIn("status", OVER)
    )
  }
  return await query.pluck("order_id")
}

/** `findings` are kept as JSON, as they are. */
export type NewHealthReport = {
  id: string
  started_at: Date
  finished_at: Date
  orders_checked: number
  findings: unknown[]
  created_by: string | null
}

export async function addHealthReport(knex: Knex, report: NewHealthReport): Promise<void> {
  await knex("rma_health_report").insert(row(report))
}
