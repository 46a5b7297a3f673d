import { decorateCartTotals, MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { isMoneyTender, mergeTaxes, recordWorth, toMinor, withInheritedWorth } from "../domain"
import type {
  CapturedPayment,
  Currency,
  LineQuantity,
  MinorUnits,
  OrderBooks,
  RawAmount,
  RawTax,
  RecordedWorth,
  TaxAmount,
} from "../domain"
import { sumOf } from "../domain/sum-of"
import { currencyOf } from "./currency"
import { rawAmount, toRawAmount, units } from "./decimal"
import { exchangesInBooks, newUnits, type CaseWithExchanges } from "./exchange-in-books"
import { resentLines, type CaseSendingAgain } from "./resent-lines"
import type { ReimbursementRecord, RmaItemRecord, SettlementRecord } from "./rma"

/**
 * Everything that says what a unit is worth, what was paid for it and what was given back; and whether
 * the order is canceled.
 */
export const orderBooksFields = [
  "id",
  "status",
  "canceled_at",
  "currency_code",
  "region.automatic_taxes",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
  "transactions.*",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.metadata",
  "payment_collections.payments.*",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

const amountRow = z.object({ amount: rawAmount })
const text = z.string().nullish().transform((value) => value ?? null)

const payment = z.object({
  id: z.string(),
  provider_id: z.string(),
  created_at: z.coerce.date(),
  captures: z.array(amountRow).default([]),
  refunds: z
    .array(
      amountRow.extend({
        id: z.string(),
        metadata: z.object({ rma_reimbursement_id: z.string().optional() }).nullish(),
      })
    )
    .default([]),
})

const taxLine = z.object({ rate: rawAmount, code: text })

const order = z.object({
  id: z.string(),
  currency_code: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      quantity: units,
      tax_lines: z.array(taxLine).default([]),
      metadata: newUnits,
      detail: z
        .object({ return_received_quantity: units, return_dismissed_quantity: units })
        .nullish(),
    })
  ),
  shipping_methods: z
    .array(z.object({ id: z.string(), tax_lines: z.array(taxLine).default([]) }))
    .default([]),
  credit_lines: z
    .array(amountRow.extend({ reference: text, reference_id: text }))
    .default([]),
  transactions: z.array(amountRow.extend({ reference: text, reference_id: text })).default([]),
  payment_collections: z
    .array(
      z.object({
        id: z.string(),
        status: z.string(),
        metadata: newUnits,
        payments: z.array(payment).default([]),
      })
    )
    .default([]),
})

/** What a settlement tells the order of, once, and what voiding one does. Each names the settlement. */
export const SETTLED_REFERENCE = "rma_settlement"
export const VOIDED_REFERENCE = "rma_settlement_void"

/** References under which the loyalty plugin books value that the customer paid with. */
const REDEEMED = ["gift-card", "store-credit"]

type ReimbursementInBooks = Pick<
  ReimbursementRecord,
  "id" | "tender" | "status" | "amount" | "payment_id"
>
type LineInBooks = Pick<
  SettlementRecord["lines"][number],
  "type" | "rma_item_id" | "line_item_id" | "quantity" | "amount" | "taxes"
>
type SettlementInBooks = Pick<SettlementRecord, "status" | "owed" | "approved_at" | "items"> & {
  lines: LineInBooks[]
  reimbursements: ReimbursementInBooks[]
}

/** What of a case is part of its order's books. */
export type CaseInBooks = Pick<CaseWithExchanges, "id"> & {
  exchanges: (CaseWithExchanges["exchanges"][number] & CaseSendingAgain["exchanges"][number])[]
  items: (CaseWithExchanges["items"][number] &
    Pick<RmaItemRecord, "line_item_id" | "core_received_quantity" | "core_resolved_quantity">)[]
  settlements: SettlementInBooks[]
}

/**
 * The books of an order as the rules want them.
 *
 * @param row what Query answered for {@link orderBooksFields}
 * @param cases all cases of the order, for what they settled already
 */
export function parseOrderBooks(row: OrderRow, cases: CaseInBooks[]): OrderBooks {
  const parsed = order.parse(row)
  const currency = currencyOf(parsed.currency_code)
  const whole = totalsOf(row, { asIfNothingCameBack: true })
  const settlements = cases
    .flatMap((record) => record.settlements)
    .filter(({ status }) => status === "approved")
  const payments = parsed.payment_collections.flatMap((collection) =>
    collection.payments.map((one) => capturedPayment(one, settlements, currency))
  )
  const redeemed = parsed.credit_lines.filter(
    ({ reference }) => reference && REDEEMED.includes(reference)
  )

  return {
    currency,
    lines: withInheritedWorth(
      parsed.items.map(({ id, quantity, tax_lines }) => ({
        line_item_id: id,
        quantity,
        ...worthOf(whole.items, id, tax_lines),
      })),
      resentLines(cases),
      currency
    ),
    shipping_methods: parsed.shipping_methods.map(({ id, tax_lines }) => ({
      id,
      ...worthOf(whole.shipping_methods, id, tax_lines),
    })),
    payments,
    total: totalOf(row, parsed.credit_lines),
    transactions: sum(parsed.transactions),
    paid_in: sum([
      ...parsed.transactions.filter(({ amount }) => MathBN.gt(amount, 0)),
      ...redeemed,
    ]),
    redeemed: toMinor(sum(redeemed), currency),
    money_back: moneyBack(payments, settlements, currency),
    unsettled: cases.flatMap(({ items }) =>
      items
        .map(({ line_item_id, core_received_quantity, core_resolved_quantity }) => ({
          line_item_id,
          quantity: core_received_quantity - core_resolved_quantity,
        }))
        .filter(({ quantity }) => quantity > 0)
    ),
    unpaid: unpaidOf(settlements, currency),
    recorded: recordedBy(settlements, currency),
    exchanges: exchangesInBooks(cases, parsed, currency),
  }
}

/** What core's totals function wants of an order, and the counts by which it leaves units out. */
export type OrderRow = Parameters<typeof decorateCartTotals>[0] & {
  items: (NonNullable<Parameters<typeof decorateCartTotals>[0]["items"]>[number] & { detail?: unknown })[]
}
const promise = z.object({
  payment_collections: z
    .array(
      z.object({
        payments: z
          .array(
            z.object({
              amount: rawAmount,
              canceled_at: z.unknown(),
              captures: z.array(amountRow).default([]),
            })
          )
          .default([]),
      })
    )
    .default([]),
})

/** What payments of an order have promised and not brought yet, in minor units. */
export function promisedPayments(row: unknown, currency: Currency): MinorUnits {
  const payments = promise.parse(row).payment_collections.flatMap((one) => one.payments)
  return sumOf(
    payments.filter(({ canceled_at }) => !canceled_at),
    ({ amount, captures }) => Math.max(0, toMinor(amount, currency) - toMinor(sum(captures), currency))
  )
}

/** Whether the order waits for a payment that nobody has promised yet: its amount follows the order's. */
export function hasOpenCollection(row: OrderRow): boolean {
  return order
    .parse(row)
    .payment_collections.some(isOpenCollection)
}

/** What of a payment collection says whether it is open, and what it is for. */
export const collectionFields = z.object({ status: z.string(), metadata: newUnits })

/**
 * Whether a payment collection waits for a payment that nobody has promised yet. One of an exchange asks
 * for its difference, whatever the order comes to: core must not set it to what the whole order owes.
 */
export function isOpenCollection({ status, metadata }: z.infer<typeof collectionFields>): boolean {
  return (status === "not_paid" || status === "awaiting") && !metadata?.rma_exchange_id
}

type WithTotal = { id: string; total: BigNumberInput }
type OrderTotals = { total: BigNumberInput; items?: WithTotal[]; shipping_methods?: WithTotal[] }

/** What of ours the order's books have: settlements that they were told of, payments that they hold. */
export type Bookings = {
  settlement_ids: string[]
  voided_settlement_ids: string[]
  reimbursement_ids: string[]
  /** Units that came back, by order line, as far as core has been told. */
  received: LineQuantity[]
}

/** Reads the same row for {@link orderBooksFields}. */
export function parseBookings(row: OrderRow): Bookings {
  const { items, credit_lines, transactions, payment_collections } = order.parse(row)
  const bookedAs = (wanted: string) =>
    credit_lines.flatMap(({ reference, reference_id }) =>
      reference === wanted && reference_id !== null ? [reference_id] : []
    )
  const refunds = payment_collections
    .flatMap(({ payments }) => payments)
    .flatMap((one) => one.refunds)
  // A refund stands on the order by its own id, as core books it.
  const reimbursementOf = new Map(
    refunds.map(({ id, metadata }) => [id, metadata?.rma_reimbursement_id])
  )
  const idBehind = ({ reference, reference_id }: (typeof transactions)[number]) => {
    if (reference_id === null) return undefined
    if (reference === "refund") return reimbursementOf.get(reference_id)
    return reference?.startsWith("rma_") ? reference_id : undefined
  }
  return {
    settlement_ids: bookedAs(SETTLED_REFERENCE),
    voided_settlement_ids: bookedAs(VOIDED_REFERENCE),
    reimbursement_ids: transactions.flatMap((one) => idBehind(one) ?? []),
    received: items.map(({ id, detail }) => ({
      line_item_id: id,
      quantity: (detail?.return_received_quantity ?? 0) + (detail?.return_dismissed_quantity ?? 0),
    })),
  }
}

/** Core's own totals function, so that its figures and ours cannot differ. */
function totalsOf(row: OrderRow, { asIfNothingCameBack }: { asIfNothingCameBack: boolean }): OrderTotals {
  const copy = structuredClone(row)
  if (asIfNothingCameBack) {
    for (const item of copy.items) delete item.detail
  }
  return decorateCartTotals(copy)
}

/**
 * The order's total now. Core leaves credit lines out of it while they come to one minor unit or less:
 * a goodwill of one cent would be a debt of one cent to the next settlement. So they are taken off here.
 */
function totalOf(row: OrderRow, creditLines: { amount: BigNumberInput }[]): RawAmount {
  const { total } = totalsOf({ ...row, credit_lines: [] }, { asIfNothingCameBack: false })
  return toRawAmount(MathBN.sub(total, sum(creditLines)))
}

function worthOf(decorated: WithTotal[] | undefined, id: string, taxLines: z.infer<typeof taxLine>[]) {
  const total = decorated?.find((one) => one.id === id)?.total ?? 0
  return { total: toRawAmount(total), taxes: taxesInside(total, taxLines) }
}

/** Rates of several taxes add up on the same net amount: that is how core computes them. */
function taxesInside(total: BigNumberInput, taxLines: z.infer<typeof taxLine>[]): RawTax[] {
  const rates = MathBN.sum(0, ...taxLines.map(({ rate }) => rate))
  const net = MathBN.div(total, MathBN.add(1, MathBN.div(rates, 100)))
  return taxLines.map(({ rate, code }) => ({
    rate: Number(rate),
    code,
    amount: toRawAmount(MathBN.mult(net, MathBN.div(rate, 100))),
  }))
}

function capturedPayment(
  { id, provider_id, created_at, captures, refunds }: z.infer<typeof payment>,
  settlements: SettlementInBooks[],
  currency: Currency
) {
  const known = new Set(refunds.map(({ metadata }) => metadata?.rma_reimbursement_id))
  const unknownToCore = settlements
    .flatMap(({ reimbursements }) => reimbursements)
    .filter((one) => one.payment_id === id && takesOfPayment(one) && !known.has(one.id))
  return {
    id,
    provider_id,
    captured: toMinor(sum(captures), currency),
    refunded: toMinor(sum([...refunds, ...unknownToCore]), currency),
    created_at: created_at.getTime(),
  }
}

/**
 * A refund that core knows nothing of was not asked for yet, or core forgot it with a lost answer, and
 * staff found out that it was paid all the same.
 */
function takesOfPayment({ status }: ReimbursementInBooks): boolean {
  return status === "pending" || status === "processing" || status === "paid"
}

/** A refund that failed may be tried again, so it keeps its place until it is canceled. */
function moneyBack(
  payments: CapturedPayment[],
  settlements: SettlementInBooks[],
  currency: Currency
): MinorUnits {
  const besides = settlements
    .flatMap(({ reimbursements }) => reimbursements)
    .filter(({ tender, status }) =>
      tender === "original_payment"
        ? status === "failed"
        : isMoneyTender(tender) && status !== "canceled"
    )
  return toMinor(sum(besides), currency) + sumOf(payments, ({ refunded }) => refunded)
}

function unpaidOf(settlements: SettlementInBooks[], currency: Currency) {
  const owed = sum(settlements.map(({ owed }) => ({ amount: owed })))
  const paid = sum(
    settlements.flatMap(({ reimbursements }) => reimbursements.filter(({ status }) => status === "paid"))
  )
  return toMinor(MathBN.sub(owed, paid).toFixed(), currency)
}

function recordedBy(settlements: SettlementInBooks[], currency: Currency): OrderBooks["recorded"] {
  const lines = settlements.flatMap((settlement) => settlement.lines)
  const amountOf = (type: string) =>
    toMinor(sum(lines.filter((line) => line.type === type)), currency)
  return {
    lines: lines.reduce(
      (recorded, line) => recordLine(recorded, line, currency),
      [] as RecordedWorth[]
    ),
    shipping_refund: amountOf("shipping_refund"),
    shipping_taxes: mergeTaxes(
      lines
        .filter(({ type }) => type === "shipping_refund")
        .flatMap((line) => minorTaxesOf(line, currency))
    ),
    rounding: amountOf("rounding"),
  }
}

/** Only lines that stand for the value of units record any. */
function recordLine(
  recorded: RecordedWorth[],
  { type, line_item_id, quantity, amount, taxes }: LineInBooks,
  currency: Currency
): RecordedWorth[] {
  if (type !== "item_value" || line_item_id === null || quantity === null) return recorded
  return recordWorth(recorded, line_item_id, quantity, {
    amount: toMinor(amount, currency),
    taxes: minorTaxesOf({ taxes }, currency),
  })
}

function minorTaxesOf({ taxes }: Pick<LineInBooks, "taxes">, currency: Currency): TaxAmount[] {
  return taxes.map((tax) => ({ ...tax, amount: toMinor(tax.amount, currency) }))
}

function sum(rows: { amount: BigNumberInput }[]): string {
  return toRawAmount(MathBN.sum(0, ...rows.map(({ amount }) => amount)))
}
