import {
  assertExchangeCancelable,
  differenceStatus,
  fromMinor,
  isAllowed,
  mayLeave,
  OPEN_STATUSES,
  toRaw,
  unitsToShip,
  withheldUnits,
} from "../../domain"
import type { Currency, ExchangePlan, Outbound } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import { toExchangeToLeave } from "../../facts/exchange-to-leave"
import type { NewUnits } from "../../facts/new-units"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../facts/rma"
import type {
  AdminExchangePreviewResponse,
  HttpDifference,
  HttpExchange,
  HttpFullPrice,
  StoreDifferenceResponse,
  StoreFullPriceResponse,
} from "../../types/http"

/**
 * An exchange as its customer may see it: staff's names and reasons are not part of it. `newUnits`: those
 * that the order has; null: it was not asked.
 */
export function presentExchange(
  exchange: ExchangeRecord,
  rma: RmaRecord,
  newUnits: NewUnits[] | null
): HttpExchange {
  return {
    id: exchange.id,
    price: exchange.price,
    currency_code: exchange.currency_code,
    old_worth: Number(exchange.old_worth),
    new_worth: Number(exchange.new_worth),
    shipping_amount: Number(exchange.shipping_amount),
    label_fee: Number(exchange.label_fee),
    restocking_fee: Number(exchange.restocking_fee),
    difference: Number(exchange.difference),
    difference_status: statusOf(exchange),
    payment_collection_id: exchange.payment_collection_id,
    lines: exchange.lines.map(presentLine),
    difference_paid_at: iso(exchange.difference_paid_at),
    expires_at: iso(exchange.expires_at),
    advance_return_by: iso(exchange.advance_return_by),
    full_price: presentFullPrice(exchange),
    released_at: iso(exchange.released_at),
    canceled_at: iso(exchange.canceled_at),
    to_ship_quantity: newUnits && toShip(exchange, rma, newUnits),
    withheld_quantity: withheldQuantity(exchange, rma),
    is_cancelable: isCancelable(exchange, rma, newUnits),
    created_at: exchange.created_at.toISOString(),
  }
}

/** The exchange of a case as the rules of calling off see it; null: there is none that is not called off. */
export function outboundOf({ exchanges }: RmaRecord, newUnits: NewUnits[] | null): Outbound | null {
  const exchange = exchanges.find(({ canceled_at }) => canceled_at === null)
  if (!exchange) return null
  const lines = (newUnits ?? []).map(({ line_item_id, fulfilled }) => ({ id: line_item_id, fulfilled }))
  return { exchange, lines }
}

function toShip(exchange: ExchangeRecord, rma: RmaRecord, newUnits: NewUnits[]): number {
  const gone = newUnits.map(({ exchange_line_id, fulfilled }) => ({ line_id: exchange_line_id, fulfilled }))
  return unitsToShip(mayLeave(toExchangeToLeave(exchange), toRmaFacts(rma).items), gone)
}

/** New units of an exchange that stay, because something else came for their old ones. */
export function withheldQuantity(exchange: ExchangeRecord, rma: RmaRecord): number {
  const withheld = withheldUnits(toExchangeToLeave(exchange), toRmaFacts(rma).items)
  return sumOf(withheld, ({ quantity }) => quantity)
}

function isCancelable(
  { id }: ExchangeRecord,
  rma: RmaRecord,
  newUnits: NewUnits[] | null
): boolean {
  const outbound = outboundOf(rma, newUnits)
  return (
    OPEN_STATUSES.includes(rma.status) &&
    outbound?.exchange.id === id &&
    isAllowed(() =>
      assertExchangeCancelable(outbound.exchange, toRmaFacts(rma).items, outbound.lines)
    )
  )
}

/** The difference of the exchange that is not canceled; there is one at most. */
export function presentDifference({ exchanges }: RmaRecord): HttpDifference | null {
  const exchange = exchanges.find(({ canceled_at }) => canceled_at === null)
  if (!exchange) return null
  return {
    amount: Math.abs(Number(exchange.difference)),
    status: statusOf(exchange),
    payment_collection_id: exchange.payment_collection_id,
  }
}

/** The difference with all that a page needs on which it is paid. */
export function presentDifferenceToPay(
  exchange: ExchangeRecord,
  payment_providers: { id: string }[]
): NonNullable<StoreDifferenceResponse["difference"]> {
  return {
    amount: Math.abs(Number(exchange.difference)),
    currency_code: exchange.currency_code,
    status: statusOf(exchange),
    payment_collection_id: exchange.payment_collection_id,
    expires_at: iso(exchange.expires_at),
    payment_providers,
  }
}

/** The full price with all that a page needs on which it is paid. */
export function presentFullPriceToPay(
  exchange: ExchangeRecord,
  status: HttpFullPrice["status"],
  payment_providers: { id: string }[]
): NonNullable<StoreFullPriceResponse["full_price"]> {
  return {
    amount: Number(exchange.advance_amount ?? 0),
    currency_code: exchange.currency_code,
    status,
    payment_collection_id: exchange.advance_collection_id,
    return_by: iso(exchange.advance_return_by),
    payment_providers,
  }
}

function presentFullPrice({
  advance_asked_at,
  advance_amount,
  advance_collection_id,
  advance_paid_at,
}: ExchangeRecord): HttpFullPrice | null {
  // Asked for nothing: the units were worth nothing.
  if (!advance_asked_at || advance_amount === null || advance_collection_id === null) return null
  return {
    amount: Number(advance_amount),
    status: advance_paid_at ? "paid" : "due",
    payment_collection_id: advance_collection_id,
    asked_at: advance_asked_at.toISOString(),
    paid_at: iso(advance_paid_at),
  }
}

function statusOf({ difference, difference_paid_at }: ExchangeRecord) {
  return differenceStatus(difference, difference_paid_at !== null)
}

function presentLine(line: ExchangeRecord["lines"][number]): HttpExchange["lines"][number] {
  return {
    id: line.id,
    rma_item_id: line.rma_item_id,
    variant_id: line.variant_id,
    product_id: line.product_id,
    title: line.title,
    subtitle: line.subtitle,
    sku: line.sku,
    thumbnail: line.thumbnail,
    quantity: line.quantity,
    total: Number(line.total),
    line_item_id: line.line_item_id,
  }
}

function iso(moment: Date | null): string | null {
  return moment && moment.toISOString()
}

/** An exchange that is not confirmed yet; the amounts of the plan are minor units. */
export function presentPlannedExchange(
  plan: ExchangePlan,
  currency: Currency
): AdminExchangePreviewResponse["exchange"] {
  return {
    price: plan.price,
    currency_code: currency.code,
    old_worth: fromMinor(plan.old_worth, currency),
    new_worth: fromMinor(plan.new_worth, currency),
    shipping_amount: fromMinor(plan.shipping_amount, currency),
    label_fee: fromMinor(plan.label_fee, currency),
    restocking_fee: fromMinor(plan.restocking_fee, currency),
    difference: fromMinor(plan.difference, currency),
    difference_status: differenceStatus(toRaw(plan.difference, currency), false),
    lines: plan.lines.map(({ rma_item_id, variant, quantity, total }) => ({
      rma_item_id,
      variant_id: variant.variant_id,
      product_id: variant.product_id,
      title: variant.product_title,
      subtitle: variant.title,
      sku: variant.sku,
      thumbnail: variant.thumbnail,
      quantity,
      total: fromMinor(total, currency),
    })),
  }
}
