import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Everything that a refused request must leave as it was. */
const TABLES = [
  "order",
  "order_item",
  "order_line_item",
  "order_shipping",
  "order_summary",
  "order_change",
  "order_change_action",
  "order_transaction",
  "order_credit_line",
  "return",
  "return_item",
  "payment",
  "payment_collection",
  "capture",
  "refund",
  "inventory_level",
  "reservation_item",
  "rma",
  "rma_item",
  "rma_received_unit",
  "rma_settlement",
  "rma_settlement_line",
  "rma_reimbursement",
  "rma_stock_movement",
  "rma_history_entry",
  "rma_message",
  "rma_attachment",
]

/** A hash of every table that goods, money or cases stand in, by the table's name. */
export async function fingerprint(container: MedusaContainer): Promise<Record<string, string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const hashes = await Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await knex.raw(
        "select coalesce(md5(string_agg(r::text, ',' order by r::text)), 'empty') as hash from ?? r",
        [table]
      )
      return [table, rows[0].hash] as const
    })
  )
  return Object.fromEntries(hashes)
}
