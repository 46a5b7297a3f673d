import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const OF_ORDER = `"order_id" = :id`
const FULFILLMENTS = `select "fulfillment_id" from "order_fulfillment" where ${OF_ORDER}`
const COLLECTIONS = `select "payment_collection_id" from "order_payment_collection" where ${OF_ORDER}`
const PAYMENTS = `select "id" from "payment" where "payment_collection_id" in (${COLLECTIONS})`
const RETURNS = `select "id" from "return" where ${OF_ORDER}`
const RMAS = `select "id" from "rma" where ${OF_ORDER}`
const RMA_ITEMS = `select "id" from "rma_item" where "rma_id" in (${RMAS})`
const SETTLEMENTS = `select "id" from "rma_settlement" where ${OF_ORDER}`

/** What belongs to an order without naming it; every table with an `order_id` does so besides. */
const ROWS_BY_TABLE: Record<string, string> = {
  order: `"id" = :id`,
  fulfillment: `"id" in (${FULFILLMENTS})`,
  payment_collection: `"id" in (${COLLECTIONS})`,
  payment: `"payment_collection_id" in (${COLLECTIONS})`,
  capture: `"payment_id" in (${PAYMENTS})`,
  refund: `"payment_id" in (${PAYMENTS})`,
  return_item: `"return_id" in (${RETURNS})`,
  rma_address_mark: `"rma_id" in (${RMAS})`,
  rma_attachment: `"rma_id" in (${RMAS})`,
  rma_item: `"rma_id" in (${RMAS})`,
  rma_message: `"rma_id" in (${RMAS})`,
  rma_notification_delivery: `"rma_id" in (${RMAS})`,
  rma_received_unit: `"item_id" in (${RMA_ITEMS})`,
  rma_settlement_line: `"settlement_id" in (${SETTLEMENTS})`,
  rma_stock_movement: `"rma_id" in (${RMAS})`,
}

/** A credit note's date stands in its document, which is hashed: changing it would be a forgery. */
const FROZEN = new Set(["rma_credit_note"])

/**
 * Moves all that has happened to an order so far into the past: that it was placed, paid, shipped and
 * delivered, and its cases with all their dates, but not credit notes. Medusa dates things by its own
 * clock, so it takes the database.
 */
export async function letTimePass(container: MedusaContainer, orderId: string, days: number) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { name: string; dates: string[] }[] }>(`
    select "table_name" as name, array_agg("column_name"::text) as dates
    from "information_schema"."columns"
    where "table_schema" = 'public' and "data_type" = 'timestamp with time zone'
    group by "table_name"`)
  const { rows: withOrder } = await knex.raw<{ rows: { name: string }[] }>(`
    select "table_name" as name from "information_schema"."columns"
    where "table_schema" = 'public' and "column_name" = 'order_id'`)
  const namesOrder = new Set(
    withOrder.map(({ name }) => name).filter((name) => !FROZEN.has(name))
  )

  await knex.transaction(async (transaction) => {
    for (const { name, dates } of rows) {
      const condition = ROWS_BY_TABLE[name] ?? (namesOrder.has(name) ? OF_ORDER : undefined)
      if (condition) {
        const moved = dates.map((date) => `"${date}" = "${date}" - make_interval(days => :days)`)
        await transaction.raw(`update "${name}" set ${moved.join(", ")} where ${condition}`, {
          id: orderId,
          days,
        })
      }
    }
  })
}
