import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const text = z.string().nullable()
const number = z.coerce.number()
const moment = z.date().nullable()

const CASE = z.object({
  id: z.string(),
  display_id: z.string(),
  status: z.string(),
  return_id: text,
  /** Of the version of the policy by which it was judged. */
  pay_before_receipt: text,
  requested_at: moment,
  approved_at: moment,
  processing_at: moment,
  completed_at: moment,
  rejected_at: moment,
  expired_at: moment,
  canceled_at: moment,
})
const ITEM = z.object({
  id: z.string(),
  rma_id: z.string(),
  title: z.string(),
  line_item_id: z.string(),
  resolution: z.string(),
  return_expected: z.boolean(),
  requested_quantity: z.number(),
  approved_quantity: z.number(),
  received_quantity: z.number(),
  core_received_quantity: z.number(),
  resolved_quantity: z.number(),
  core_resolved_quantity: z.number(),
})
const UNIT = z.object({
  id: z.string(),
  item_id: z.string(),
  quantity: z.number(),
  condition: z.string(),
  disposition: z.string(),
})
/** Pieces of stock that one unit of an order line is made of; lines whose stock nobody keeps have none. */
const PIECES = z.object({ line_item_id: z.string(), pieces: number })
const SETTLEMENT = z.object({
  id: z.string(),
  rma_id: z.string(),
  status: z.string(),
  owed: number,
  core_amount: number,
  credit_line_amount: number,
  items: z.array(z.object({ id: z.string(), quantity: number, core_quantity: number })),
  approved_at: moment,
  booked_at: moment,
})
const LINE = z.object({
  settlement_id: z.string(),
  type: z.string(),
  amount: number,
  line_item_id: text,
  quantity: z.number().nullable(),
})
const REIMBURSEMENT = z.object({
  id: z.string(),
  rma_id: z.string(),
  settlement_id: z.string(),
  tender: z.string(),
  amount: number,
  status: z.string(),
  payment_id: text,
  refund_id: text,
})
/** With what came in by the payment collections that were made for it. */
const EXCHANGE = z.object({
  id: z.string(),
  rma_id: z.string(),
  old_worth: number,
  new_worth: number,
  label_fee: number,
  restocking_fee: number,
  difference: number,
  core_claim_id: text,
  difference_paid_at: moment,
  canceled_at: moment,
  captured: number,
  advance_asked_at: moment,
  advance_paid_at: moment,
  /** Asked for in place of old units that did not come: by our record, by core, and what came in of it. */
  advance_amount: number.nullable(),
  advance_asked: number,
  advance_captured: number,
})
const EXCHANGE_LINE = z.object({
  exchange_id: z.string(),
  rma_item_id: z.string(),
  title: z.string(),
  quantity: z.number(),
  total: number,
  line_item_id: text,
})
const MOVEMENT = z.object({
  id: z.string(),
  received_unit_id: z.string(),
  disposition: z.string(),
  inventory_item_id: text,
  location_id: text,
  quantity: z.number(),
  applied_at: moment,
})
const ENTRY = z.object({
  id: z.string(),
  rma_id: z.string(),
  event: z.string(),
  actor_type: z.string(),
  actor_id: text,
  data: z.record(z.string(), z.unknown()),
  created_at: z.date(),
})
/** With where its series ends by its own account. */
const CREDIT_NOTE = z.object({
  number: z.string(),
  series: z.string(),
  sequence: z.number(),
  type: z.string(),
  settlement_id: z.string(),
  total: number,
  document: z.string(),
  previous_hash: text,
  hash: z.string(),
  last_sequence: z.number(),
  last_hash: text,
})
const RETURN = z.object({ id: z.string(), status: z.string() })
const RETURN_ITEM = z.object({
  return_id: z.string(),
  item_id: z.string(),
  quantity: number,
  received_quantity: number,
})
const PAYMENT = z.object({ id: z.string(), captured: number })
const REFUND = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: number,
  reimbursement_id: text,
})

/**
 * What the database holds about one order, ours and core's, read by SQL: none of the code under test
 * stands between the tables and the checks. Amounts in major units, quantities count units.
 */
export type OrderRecords = Awaited<ReturnType<typeof readOrderRecords>>

export async function readOrderRecords(container: MedusaContainer, orderId: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = async <Row extends z.ZodType>(row: Row, sql: string) => {
    const { rows } = await knex.raw<{ rows: unknown[] }>(sql, { id: orderId })
    return z.array(row).parse(rows)
  }
  const cases = `select id from rma where order_id = :id and deleted_at is null`
  const ofCases = `where deleted_at is null and rma_id in (${cases})`
  const settlements = `select id from rma_settlement ${ofCases}`
  const returns = `select id from return where order_id = :id and deleted_at is null`
  // By which full prices are asked for. Of any but that by which units were sold, what came in may be back.
  const claims = `
    select *, came_in > 0 and went_back >= came_in and (
      exchange.advance_paid_at is null or id is distinct from exchange.advance_collection_id
    ) as is_returned from (
      select id, status, deleted_at, (metadata->>'rma_advance_amount')::numeric as amount, (
        select coalesce(sum(capture.amount), 0) from payment
        join capture on capture.payment_id = payment.id and capture.deleted_at is null
        where payment.payment_collection_id = collection.id
      ) as came_in, (
        select coalesce(sum(refund.amount), 0) from payment
        join refund on refund.payment_id = payment.id and refund.deleted_at is null
        where payment.payment_collection_id = collection.id
      ) as went_back
      from payment_collection as collection
      where metadata->>'rma_advance_exchange_id' = exchange.id
    ) as asked`
  const payments = `
    select payment.id from payment
    join order_payment_collection as link using (payment_collection_id)
    where link.order_id = :id and link.deleted_at is null and payment.deleted_at is null`

  return {
    cases: await read(
      CASE,
      `select rma.*, judged.content->'terms'->>'pay_before_receipt' as pay_before_receipt
       from rma
       left join rma_return_policy_version as judged
         on judged.policy_id = rma.policy_id and judged.version = rma.policy_version
       where rma.id in (${cases}) order by rma.created_at`
    ),
    items: await read(ITEM, `select * from rma_item ${ofCases}`),
    units: await read(
      UNIT,
      `select * from rma_received_unit where deleted_at is null
       and item_id in (select id from rma_item ${ofCases})`
    ),
    pieces: await read(
      PIECES,
      `select line.id as line_item_id, sum(stock.required_quantity) as pieces
       from order_line_item as line
       join product_variant as variant on variant.id = line.variant_id and variant.manage_inventory
       join product_variant_inventory_item as stock on stock.variant_id = variant.id
       where stock.deleted_at is null
         and line.id in (select item_id from order_item where order_id = :id)
       group by line.id`
    ),
    settlements: await read(SETTLEMENT, `select * from rma_settlement ${ofCases}`),
    settlement_lines: await read(
      LINE,
      `select * from rma_settlement_line where deleted_at is null
       and settlement_id in (${settlements})`
    ),
    reimbursements: await read(
      REIMBURSEMENT,
      `select * from rma_reimbursement where deleted_at is null and settlement_id in (${settlements})`
    ),
    // Payments of other orders' settlements that were moved to this order.
    moved_in: await read(
      REIMBURSEMENT,
      `select * from rma_reimbursement where deleted_at is null and target_order_id = :id
       and status = 'paid'`
    ),
    exchanges: await read(
      EXCHANGE,
      `select exchange.*, (
         select coalesce(sum(capture.amount), 0) from payment_collection as collection
         join payment on payment.payment_collection_id = collection.id
         join capture on capture.payment_id = payment.id and capture.deleted_at is null
         where collection.metadata->>'rma_exchange_id' = exchange.id
       ) as captured, (
         select coalesce(sum(amount), 0) from (${claims}) as claim
         where status <> 'canceled' and deleted_at is null and not is_returned
       ) as advance_asked, (
         select coalesce(sum(came_in), 0) from (${claims}) as claim where not is_returned
       ) as advance_captured
       from rma_exchange as exchange ${ofCases}`
    ),
    exchange_lines: await read(
      EXCHANGE_LINE,
      `select * from rma_exchange_line where deleted_at is null
       and exchange_id in (select id from rma_exchange ${ofCases})`
    ),
    movements: await read(MOVEMENT, `select * from rma_stock_movement ${ofCases}`),
    history: await read(
      ENTRY,
      `select * from rma_history_entry ${ofCases} order by created_at, id`
    ),
    // Of all orders that share a series with this one: a gap is nobody's in particular.
    credit_notes: await read(
      CREDIT_NOTE,
      `select note.*, series.last_sequence, series.last_hash
       from rma_credit_note as note
       join rma_credit_note_series as series on series.id = note.series
       where note.deleted_at is null
         and note.series in (select series from rma_credit_note where order_id = :id)
       order by note.series, note.sequence`
    ),
    returns: await read(RETURN, `select * from return where id in (${returns})`),
    return_items: await read(
      RETURN_ITEM,
      `select * from return_item where deleted_at is null and return_id in (${returns})`
    ),
    payments: await read(
      PAYMENT,
      `select id, (select coalesce(sum(amount), 0) from capture
                   where payment_id = payment.id and deleted_at is null) as captured
       from payment where id in (${payments})`
    ),
    refunds: await read(
      REFUND,
      `select id, payment_id, amount, metadata->>'rma_reimbursement_id' as reimbursement_id
       from refund where deleted_at is null and payment_id in (${payments})`
    ),
  }
}
