import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const number = z.coerce.number()
const MADE = z.object({
  id: z.string(),
  is_canceled: z.boolean(),
  difference: number,
  is_paid: z.boolean(),
  wanted: number,
  /** Of core's, that are not canceled: exchanges and claims by which its new lines came. */
  made: number,
  /** The units of its new lines that are on the order now. */
  units: number,
  /** Payment collections by which somebody may pay it, and those by which somebody did. */
  open: number,
  promised: number,
  /** What came in for it, and what of that stands in the order's books. */
  captured: number,
  booked: number,
  refunded: number,
})

/**
 * Compares what core has of every exchange of an order with our record: one exchange or claim of core's and
 * one payment collection at most, each new unit once, what was captured booked once. Answers what is
 * wrong, in words.
 */
export async function checkNewUnits(container: MedusaContainer, order_id: string): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: unknown[] }>(
      `with new_line as (
         select id, metadata->>'rma_exchange_id' as exchange_id from order_line_item
         where metadata->>'rma_exchange_id' is not null and deleted_at is null
       ), collection as (
         select id, status, metadata->>'rma_exchange_id' as exchange_id from payment_collection
         where deleted_at is null and metadata->>'rma_exchange_id' is not null
       ), money as (
         select collection.exchange_id, capture.id, capture.amount from capture
         join payment on payment.id = capture.payment_id
         join collection on collection.id = payment.payment_collection_id
         where capture.deleted_at is null
       )
       select ours.id, ours.canceled_at is not null as is_canceled, ours.difference,
         ours.difference_paid_at is not null as is_paid,
         (select sum(quantity) from rma_exchange_line where exchange_id = ours.id and deleted_at is null) as wanted,
         (select count(distinct core.id) from order_exchange as core
            join order_exchange_item as item on item.exchange_id = core.id
            join new_line on new_line.id = item.item_id
            where new_line.exchange_id = ours.id and core.canceled_at is null and core.deleted_at is null)
         + (select count(distinct core.id) from order_claim as core
            join order_claim_item as item on item.claim_id = core.id
            join new_line on new_line.id = item.item_id
            where new_line.exchange_id = ours.id and core.canceled_at is null and core.deleted_at is null) as made,
         coalesce((select sum(item.quantity) from order_item as item
            join new_line on new_line.id = item.item_id
            where new_line.exchange_id = ours.id and item.deleted_at is null and item.version =
              (select version from "order" where id = ours.order_id)), 0) as units,
         (select count(*) from collection where exchange_id = ours.id
            and status in ('not_paid', 'awaiting')) as open,
         (select count(*) from collection where exchange_id = ours.id
            and status in ('authorized', 'completed')) as promised,
         coalesce((select sum(amount) from money where exchange_id = ours.id), 0) as captured,
         coalesce((select sum(amount) from order_transaction where deleted_at is null and reference = 'capture'
            and reference_id in (select id from money where exchange_id = ours.id)), 0) as booked,
         coalesce((select sum(refund.amount) from refund join payment on payment.id = refund.payment_id
            join collection on collection.id = payment.payment_collection_id
            where collection.exchange_id = ours.id and refund.deleted_at is null), 0) as refunded
       from rma_exchange as ours where ours.order_id = :order_id and ours.deleted_at is null`,
      { order_id }
    )
  return z
    .array(MADE)
    .parse(rows)
    .filter((exchange) => !isRight(exchange))
    .map((exchange) => `Core does not fit our exchange: ${JSON.stringify(exchange)}`)
}

function isRight(exchange: z.infer<typeof MADE>): boolean {
  const { is_canceled, is_paid, difference, captured, booked, refunded } = exchange
  const live = is_canceled ? 0 : 1
  const due = is_canceled || is_paid ? 0 : difference
  return (
    exchange.made === live &&
    exchange.units === live * exchange.wanted &&
    exchange.open === (due > 0 ? 1 : 0) &&
    exchange.promised <= 1 &&
    booked === captured &&
    captured - refunded === (is_paid ? difference : 0)
  )
}
