import { Decimal } from "../../money/decimal"
import { differenceStatus } from "../../exchange/difference-status"
import { halfUnit, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCheck, HealthExchange, OrderHealth } from "../order-health"
import { isOverdue } from "../under-way"

/** Core's order has the new units of an exchange while they are to be sent, and what was paid is noted. */
export const exchanges: HealthCheck = (order, now) =>
  order.exchanges.flatMap((exchange) =>
    exchange.canceled_at === null
      ? [
          ...checkUnits(exchange, order, now),
          ...checkClosedShort(exchange, order),
          ...checkStock(exchange, order, now),
          ...checkDifference(exchange, order),
        ]
      : checkCanceled(exchange, order, now)
  )

type Side = Pick<HealthFinding, "expected" | "found" | "repair">

function finding(code: HealthFinding["code"], { id, rma_id }: HealthExchange, side: Side): HealthFinding {
  return { code, subject_id: id, rma_id, ...side }
}

function checkUnits(exchange: HealthExchange, order: OrderHealth, now: Date): HealthFinding[] {
  const isMissing = exchange.lines.some((line) => line.quantity > 0 && unitsOf(line, order) === 0)
  if (isMissing) {
    if (!isOverdue(exchange.created_at, now)) return []
    // Where core had them once, somebody took them away: the job would not make them again.
    const isHalfMade = exchange.lines.some(({ line_item_id }) => line_item_id === null)
    return [
      finding("exchange_units_missing", exchange, {
        expected: String(unitsAgreed(exchange)),
        found: String(unitsOnOrder(exchange, order)),
        repair: isHalfMade ? "finish_exchange" : null,
      }),
    ]
  }
  const differing = exchange.lines.find((line) => !isAsAgreed(line, order))
  return differing
    ? [
        finding("exchange_units_differ", exchange, {
          expected: told(new Decimal(differing.total), order.currency),
          found: told(new Decimal(lineOf(differing, order)?.worth ?? 0), order.currency),
          repair: null,
        }),
      ]
    : []
}

/**
 * New units whose old ones nobody awaits any more, and which nobody may ship: they could not be dropped
 * when these were closed short, because they had left then. Where they were let go ahead, they are sold.
 */
function checkClosedShort(exchange: HealthExchange, order: OrderHealth): HealthFinding[] {
  if (exchange.advance_return_by !== null || exchange.fulfillment_allowed_at !== null) return []
  const items = order.cases.flatMap((one) => one.items)
  const left = exchange.lines.reduce((sum, line) => {
    const item = items.find(({ id }) => id === line.rma_item_id)
    const approved = item?.approved_quantity ?? line.quantity
    const gone = lineOf(line, order)?.fulfilled ?? 0
    return sum + Math.max(0, line.quantity - Math.max(approved, gone))
  }, 0)
  if (left === 0) return []
  const agreed = unitsAgreed(exchange)
  return [
    finding("exchange_units_closed_short", exchange, {
      expected: String(agreed - left),
      found: String(agreed),
      repair: "finish_exchange",
    }),
  ]
}

/** Stock of units that are still to leave: without it, somebody else may buy them. */
function checkStock(exchange: HealthExchange, order: OrderHealth, now: Date): HealthFinding[] {
  if (!isOverdue(exchange.created_at, now)) return []
  const unkept = exchange.lines
    .filter(({ lacks_stock }) => lacks_stock)
    .reduce((sum, line) => sum + unitsToLeave(line, order), 0)
  if (unkept === 0) return []
  return [
    finding("exchange_stock_missing", exchange, {
      expected: String(unkept),
      found: "0",
      repair: "match_stock",
    }),
  ]
}

function checkCanceled(exchange: HealthExchange, order: OrderHealth, now: Date): HealthFinding[] {
  const { canceled_at, cancel_booked_at, reserved } = exchange
  if (canceled_at === null || !isOverdue(canceled_at, now)) return []
  const repair = cancel_booked_at === null ? ("finish_exchange" as const) : null
  const left = unitsOnOrder(exchange, order)
  if (left > 0) {
    return [finding("exchange_units_left", exchange, { expected: "0", found: String(left), repair })]
  }
  return reserved > 0
    ? [
        finding("exchange_stock_left", exchange, {
          expected: "0",
          found: String(reserved),
          repair: repair ?? "match_stock",
        }),
      ]
    : []
}

function checkDifference(exchange: HealthExchange, { currency }: OrderHealth): HealthFinding[] {
  const { difference, difference_paid_at, captured, asked } = exchange
  if (differenceStatus(difference, difference_paid_at !== null) !== "due") return []
  const expected = told(new Decimal(difference), currency)
  if (new Decimal(captured).plus(halfUnit(currency)).gte(difference)) {
    const found = told(new Decimal(captured), currency)
    return [finding("difference_unrecorded", exchange, { expected, found, repair: "record_difference" })]
  }
  return asked !== null && !isSame(asked, difference, currency)
    ? [
        finding("difference_collection_differs", exchange, {
          expected,
          found: told(new Decimal(asked), currency),
          repair: "ask_for_difference",
        }),
      ]
    : []
}

type Line = HealthExchange["lines"][number]

function lineOf({ line_item_id }: Line, { lines }: OrderHealth) {
  return lines.find(({ id }) => id === line_item_id)
}

function unitsOf(line: Line, order: OrderHealth): number {
  return lineOf(line, order)?.quantity ?? 0
}

function unitsToLeave(line: Line, order: OrderHealth): number {
  const found = lineOf(line, order)
  return found ? found.quantity - found.fulfilled : 0
}

function unitsAgreed({ lines }: HealthExchange): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

function unitsOnOrder({ lines }: HealthExchange, order: OrderHealth): number {
  return lines.reduce((sum, line) => sum + unitsOf(line, order), 0)
}

function isAsAgreed(line: Line, order: OrderHealth): boolean {
  const found = lineOf(line, order)
  const { quantity, worth } = found ?? { quantity: 0, worth: "0" }
  return quantity === line.quantity && isSame(worth, line.total, order.currency)
}

function isSame(a: string, b: string, currency: OrderHealth["currency"]): boolean {
  return new Decimal(a).minus(b).abs().lte(halfUnit(currency))
}
