import { z } from "@medusajs/framework/zod"
import { toMinor } from "../domain"
import type {
  Currency,
  ExchangeInBooks,
  ExchangeSettled,
  ExchangeUnderWay,
  MinorUnits,
  SettlementLineType,
} from "../domain"
import { sumOf } from "../domain/sum-of"
import { currencyOf } from "./currency"
import type { ExchangeRecord, RmaItemRecord, RmaRecord, SettlementRecord } from "./rma"

/** The metadata of an order line, as far as it says that its units are sent for old ones of a case. */
export const newUnits = z.object({ rma_exchange_id: z.string().nullish().catch(null) }).nullish().catch(null)

type SettlementOfExchange = Pick<SettlementRecord, "status" | "approved_at" | "items"> & {
  lines: Pick<SettlementRecord["lines"][number], "type" | "rma_item_id" | "amount">[]
}

/** What of a case says how its exchanges stand. */
export type CaseWithExchanges = Pick<RmaRecord, "id"> & {
  items: Pick<RmaItemRecord, "id" | "resolution" | "return_expected" | "approved_quantity" | "resolved_quantity">[]
  exchanges: ExchangeInCase[]
  settlements: SettlementOfExchange[]
}
type ExchangeInCase = Pick<
  ExchangeRecord,
  | "id"
  | "new_worth"
  | "label_fee"
  | "restocking_fee"
  | "difference"
  | "difference_paid_at"
  | "canceled_at"
  | "created_at"
> & { lines: Pick<ExchangeRecord["lines"][number], "rma_item_id" | "quantity">[] }

/** What of the order says which new units it has. */
type OrderWithExchanges = {
  items: { quantity: number; metadata?: z.infer<typeof newUnits> }[]
}

/** The exchanges of all cases of an order, as its books see them. */
export function exchangesInBooks(
  cases: CaseWithExchanges[],
  order: OrderWithExchanges,
  currency: Currency
): ExchangeInBooks[] {
  return cases.flatMap((rma) =>
    rma.exchanges.map((exchange) => ({
      ...exchangeUnderWay(exchange, rma, currency),
      id: exchange.id,
      rma_id: rma.id,
      is_on_order: order.items.some(
        ({ quantity, metadata }) => quantity > 0 && metadata?.rma_exchange_id === exchange.id
      ),
      new_worth: toMinor(exchange.new_worth, currency),
      label_fee: toMinor(exchange.label_fee, currency),
      restocking_fee: toMinor(exchange.restocking_fee, currency),
      open_quantity: sumOf(itemsOf(exchange, rma), (item) =>
        isSentFree(item) ? 0 : item.approved_quantity - item.resolved_quantity
      ),
      settled: settledOf(exchange, rma, currency),
    }))
  )
}

/** The exchanges of a case, as far as their money goes; the order itself is not asked. */
export function exchangesUnderWay(rma: RmaRecord): ExchangeUnderWay[] {
  const currency = currencyOf(rma.currency_code)
  return rma.exchanges.map((exchange) => exchangeUnderWay(exchange, rma, currency))
}

/** One that is about to be confirmed: nobody paid anything of it yet. */
export function newExchangeUnderWay(
  { difference, lines }: Pick<ExchangeInCase, "difference" | "lines">,
  rma: RmaRecord
): ExchangeUnderWay {
  const exchange = { difference, lines, difference_paid_at: null, canceled_at: null }
  return exchangeUnderWay(exchange, rma, currencyOf(rma.currency_code))
}

function exchangeUnderWay(
  exchange: Pick<ExchangeInCase, "difference" | "lines" | "difference_paid_at" | "canceled_at">,
  rma: Pick<CaseWithExchanges, "items">,
  currency: Currency
): ExchangeUnderWay {
  const difference = toMinor(exchange.difference, currency)
  return {
    is_live: exchange.canceled_at === null,
    difference,
    // What is given back is not paid any more: the exchange forgets the moment then.
    paid: difference > 0 && exchange.difference_paid_at !== null ? difference : 0,
    lines: exchange.lines.map(({ rma_item_id, quantity }) => ({
      rma_item_id,
      quantity,
      is_free: rma.items.some((item) => item.id === rma_item_id && isSentFree(item)),
    })),
  }
}

/** Nothing comes back for it: core's claim sends it, at price 0. */
function isSentFree({ resolution, return_expected }: CaseWithExchanges["items"][number]): boolean {
  return resolution === "reship" && !return_expected
}

function settledOf(
  exchange: ExchangeInCase,
  rma: CaseWithExchanges,
  currency: Currency
): ExchangeSettled {
  const items = itemsOf(exchange, rma).map(({ id }) => id)
  const settlements = settlementsOf(exchange, rma)
  // Fees that staff typed name no item: they are not those that were agreed for the exchange.
  const lines = settlements
    .flatMap((settlement) => settlement.lines)
    .filter(({ rma_item_id }) => rma_item_id !== null && items.includes(rma_item_id))
  return {
    units: settlements
      .flatMap((settlement) => settlement.items)
      .filter(({ id }) => items.includes(id))
      .map(({ id, quantity }) => ({ rma_item_id: id, quantity })),
    value: amountOf(lines, "item_value", currency),
    label_fee: 0 - amountOf(lines, "label_fee", currency),
    restocking_fee: 0 - amountOf(lines, "restocking_fee", currency),
    replacement: 0 - amountOf(lines, "replacement", currency),
  }
}

function itemsOf({ lines }: ExchangeInCase, { items }: CaseWithExchanges) {
  return items.filter(({ id }) => lines.some(({ rma_item_id }) => rma_item_id === id))
}

/** One exchange of a case follows the other: what was settled before it began was of another. */
function settlementsOf(exchange: ExchangeInCase, { settlements, exchanges }: CaseWithExchanges) {
  const next = exchanges.find(({ created_at }) => created_at > exchange.created_at)
  return settlements.filter(
    ({ status, approved_at }) =>
      status === "approved" &&
      approved_at !== null &&
      approved_at >= exchange.created_at &&
      (next === undefined || approved_at < next.created_at)
  )
}

function amountOf(
  lines: SettlementOfExchange["lines"],
  type: SettlementLineType,
  currency: Currency
): MinorUnits {
  return sumOf(lines, (line) => (line.type === type ? toMinor(line.amount, currency) : 0))
}
