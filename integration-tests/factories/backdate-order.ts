import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Every table that dates an order, and how its rows are found from the order's id. */
const TABLES = [
  { table: "order", dates: ["created_at", "updated_at"], rows: `"id" = :id` },
  {
    table: "order_transaction",
    dates: ["created_at", "updated_at"],
    rows: `"order_id" = :id`,
  },
  {
    table: "fulfillment",
    dates: ["created_at", "updated_at", "packed_at", "shipped_at", "delivered_at"],
    rows: `"id" in (select "fulfillment_id" from "order_fulfillment" where "order_id" = :id)`,
  },
  {
    table: "payment_collection",
    dates: ["created_at", "updated_at", "completed_at"],
    rows: `"id" in (select "payment_collection_id" from "order_payment_collection" where "order_id" = :id)`,
  },
  {
    table: "payment",
    dates: ["created_at", "updated_at", "captured_at"],
    rows: `"payment_collection_id" in (select "payment_collection_id" from "order_payment_collection" where "order_id" = :id)`,
  },
  {
    table: "capture",
    dates: ["created_at", "updated_at"],
    rows: `"payment_id" in (select p."id" from "payment" p join "order_payment_collection" o on o."payment_collection_id" = p."payment_collection_id" where o."order_id" = :id)`,
  },
]

/**
 * Moves all that happened to an order into the past: when it was placed, paid, shipped and
 * delivered. Medusa dates these itself, so it takes the database.
 */
export async function backdateOrder(container: MedusaContainer, orderId: string, days: number) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (transaction) => {
    for (const { table, dates, rows } of TABLES) {
      const moved = dates.map((date) => `"${date}" = "${date}" - make_interval(days => :days)`)
      await transaction.raw(`update "${table}" set ${moved.join(", ")} where ${rows}`, {
        id: orderId,
        days,
      })
    }
  })
}
