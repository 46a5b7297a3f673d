import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { DISPOSITIONS } from "../domain/words"
import { surplusToGiveBack, toRaw } from "../domain"
import type { HealthCase, OrderBooks, OrderHealth } from "../domain"
import { currentAdvanceClaim, parseAdvanceClaims, type AdvanceCollection } from "./advance-claim"
import { rawAmount, toRawAmount, units } from "./decimal"
import { parseDifferenceCollections } from "./difference-collection"
import { differenceMoneyOf } from "./difference-money"
import { exchangeCollectionFields } from "./exchange-collection"
import { collectionFields, orderBooksFields, parseOrderBooks } from "./order-books"
import { orderLinesFields, parseOrderLines } from "./order-lines"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "./rma"

/** What core has of an order: lines, books, payments, and the totals that it stored. */
export const orderHealthFields = [
  ...new Set([
    ...orderLinesFields,
    ...orderBooksFields,
    ...exchangeCollectionFields,
    "payment_collections.amount",
    "summary.*",
  ]),
]
export const healthReturnFields = [
  "id",
  "status",
  "items.item_id",
  "items.quantity",
  "items.received_quantity",
]
export const giftCardFields = ["id", "value"]
export const creditEntryFields = ["amount", "type", "reference_id"]

const text = z.string().nullish().transform((value) => value ?? null)

const booking = z.object({ id: z.string(), amount: rawAmount, reference: text, reference_id: text })

const refund = z
  .object({
    id: z.string(),
    amount: rawAmount,
    metadata: z.object({ rma_reimbursement_id: z.string().optional() }).nullish(),
  })
  .transform(({ id, amount, metadata }) => ({
    id,
    amount,
    reimbursement_id: metadata?.rma_reimbursement_id ?? null,
  }))

const payment = z
  .object({
    id: z.string(),
    captures: z.array(z.object({ amount: rawAmount })).default([]),
    refunds: z.array(refund).default([]),
  })
  .transform(({ id, captures, refunds }) => ({ id, captured: sum(captures), refunds }))

const order = z.object({
  credit_lines: z.array(booking).default([]),
  transactions: z.array(booking).default([]),
  payment_collections: z
    .array(collectionFields.extend({ amount: rawAmount, payments: z.array(payment).default([]) }))
    .default([]),
  summary: z.object({ raw_current_order_total: z.object({ value: rawAmount }) }).nullish().catch(null),
})

const coreReturn = z
  .object({
    id: z.string(),
    status: z.string(),
    items: z
      .array(z.object({ item_id: z.string(), quantity: units, received_quantity: units }))
      .nullish(),
  })
  .transform(({ id, status, items }) => ({
    id,
    status,
    lines: (items ?? []).map(({ item_id, ...counts }) => ({ line_item_id: item_id, ...counts })),
  }))

const movement = z.object({
  id: z.string(),
  rma_id: z.string(),
  received_unit_id: z.string(),
  disposition: z.enum(DISPOSITIONS),
  quantity: z.number(),
  applied_at: z.coerce.date().nullable(),
  created_at: z.coerce.date(),
})

const reservation = z.object({ line_item_id: text, quantity: units })
/** What says whether stock is kept for units of an article at all. */
export const healthVariantFields = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.inventory_item_id",
]

const variant = z
  .object({
    id: z.string(),
    manage_inventory: z.boolean(),
    allow_backorder: z.boolean(),
    inventory_items: z.array(z.unknown()).nullish(),
  })
  .transform(({ id, manage_inventory, allow_backorder, inventory_items }) => ({
    id,
    is_counted: manage_inventory && !allow_backorder && !!inventory_items?.length,
  }))
const unsentEvent = z.object({ rma_id: z.string(), created_at: z.coerce.date() })
const giftCard = z.object({ id: z.string(), value: rawAmount })
const entry = z.object({ amount: rawAmount, type: z.string(), reference_id: z.string() })
const counterpart = booking.extend({ order_id: z.string() })

/** What was read of a page of orders, each kind of thing in one list. Rows as Query or the module answers them. */
export type HealthRows = {
  cases: RmaRecord[]
  returns: unknown[]
  movements: unknown[]
  /** Kept for the new units of the exchanges. */
  reservations: unknown[]
  /** The articles of the new units, by {@link healthVariantFields}. */
  variants: unknown[]
  unsent_events: unknown[]
  /** Null where the loyalty plugin is not installed. */
  gift_cards: unknown[] | null
  credit_entries: unknown[]
  coupons: { id: string }[]
  /** Transactions, of any order, that name reimbursements of these cases. */
  counterparts: unknown[]
  /** Reimbursements of other orders' cases that put something on one of these. */
  moved_here: { id: string; target_order_id: string | null }[]
}

/**
 * The facts of one order for the doctor. Whatever of a page's rows belongs to other orders is left out.
 *
 * @param row what Query answered for {@link orderHealthFields}
 */
export function parseOrderHealth(row: Parameters<typeof parseOrderBooks>[0], rows: HealthRows): OrderHealth {
  const { id, lines } = parseOrderLines(row)
  const cases = rows.cases.filter(({ order_id }) => order_id === id)
  const books = parseOrderBooks(row, cases)
  const { credit_lines, transactions, payment_collections, summary } = order.parse(row)
  const ofCases = <Row extends { rma_id: string }>(all: Row[]) =>
    all.filter(({ rma_id }) => cases.some((one) => one.id === rma_id))
  const advances = parseAdvanceClaims(row)
  const returnIds = cases.map(({ return_id }) => return_id)

  return {
    id,
    currency: books.currency,
    lines: lines
      .filter((line, index) => lines.findIndex((one) => one.id === line.id) === index)
      .map((line) => ({
        ...line,
        worth: books.lines.find(({ line_item_id }) => line_item_id === line.id)?.total ?? "0",
        occurrences: lines.filter((one) => one.id === line.id).length,
      })),
    total: books.total,
    stored_total: summary?.raw_current_order_total.value ?? null,
    sold: sum([...books.lines, ...books.shipping_methods].map(({ total }) => ({ amount: total }))),
    credit_lines,
    transactions,
    payments: payment_collections.flatMap(({ payments }) => payments),
    cases: cases.map(toHealthCase),
    returns: rows.returns.map((one) => coreReturn.parse(one)).filter((one) => returnIds.includes(one.id)),
    exchanges: cases.flatMap((one) =>
      one.exchanges.map((exchange) => ({
        ...exchange,
        ...paidFor(exchange.id, payment_collections),
        surplus: surplusOf(one, exchange, { row, books }),
        advance: paidOfAdvance(currentAdvanceClaim(exchange, advances)),
        reserved: reservedFor(exchange, rows.reservations),
        lines: exchange.lines.map((line) => ({ ...line, lacks_stock: lacksStock(line, rows) })),
      }))
    ),
    movements: ofCases(rows.movements.map((one) => movement.parse(one))),
    unsent_events: ofCases(rows.unsent_events.map((one) => unsentEvent.parse(one))),
    credit_notes: cases.flatMap((one) => one.credit_notes),
    loyalty: rows.gift_cards && {
      gift_cards: rows.gift_cards.map((one) => giftCard.parse(one)),
      entries: rows.credit_entries
        .map((one) => entry.parse(one))
        .filter(({ type }) => type === "credit"),
    },
    coupons: rows.coupons,
    counterparts: rows.counterparts.map((one) => counterpart.parse(one)),
    reimbursements_of_others: rows.moved_here
      .filter(({ target_order_id }) => target_order_id === id)
      .map((one) => one.id),
  }
}

/** Its items as the rules see them, with the units that came. */
function toHealthCase(record: RmaRecord): HealthCase {
  const items = toRmaFacts(record).items.map((item, at) => ({
    ...item,
    units: record.items[at].units,
  }))
  return { ...record, items }
}

/** What the collections of an exchange brought, and what one of them still asks for. */
function paidFor(exchangeId: string, all: z.infer<typeof order>["payment_collections"]) {
  const collections = all.filter(({ metadata }) => metadata?.rma_exchange_id === exchangeId)
  const payments = collections.flatMap((one) => one.payments)
  const open = collections.find(({ status }) => status === "not_paid" || status === "awaiting")
  return {
    captured: toRawAmount(
      MathBN.sub(
        sum(payments.map(({ captured }) => ({ amount: captured }))),
        sum(payments.flatMap(({ refunds }) => refunds))
      )
    ),
    asked: open?.amount ?? null,
  }
}

function surplusOf(
  { settlements }: RmaRecord,
  exchange: ExchangeRecord,
  { row, books }: { row: unknown; books: OrderBooks }
) {
  const collections = parseDifferenceCollections(row).filter(({ exchange_id }) => exchange_id === exchange.id)
  const money = differenceMoneyOf({ settlements }, collections, books.currency)
  return toRaw(surplusToGiveBack(exchange, money, books), books.currency)
}

/** What is asked for old units that did not come, and what was paid of it and did not go back. */
function paidOfAdvance(claim: AdvanceCollection | null) {
  if (!claim) return null
  const { amount, payments } = claim
  const kept = payments.map(({ captured, refunded }) => ({ amount: toRawAmount(MathBN.sub(captured, refunded)) }))
  return { amount, captured: sum(kept) }
}

function reservedFor({ lines }: Pick<ExchangeRecord, "lines">, rows: unknown[]): number {
  return rows
    .map((row) => reservation.parse(row))
    .filter(({ line_item_id }) => lines.some((line) => line.line_item_id === line_item_id))
    .reduce((total, { quantity }) => total + quantity, 0)
}

function lacksStock(
  { line_item_id, variant_id }: ExchangeRecord["lines"][number],
  { reservations, variants }: HealthRows
): boolean {
  const isCounted = variants
    .map((row) => variant.parse(row))
    .some(({ id, is_counted }) => id === variant_id && is_counted)
  const isKept = reservations
    .map((row) => reservation.parse(row))
    .some((one) => one.line_item_id === line_item_id)
  return line_item_id !== null && isCounted && !isKept
}

function sum(rows: { amount: string }[]): string {
  return toRawAmount(MathBN.sum(0, ...rows.map(({ amount }) => amount)))
}
