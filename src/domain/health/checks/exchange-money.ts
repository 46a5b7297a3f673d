import { Decimal } from "../../money/decimal"
import { halfUnit, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCheck, HealthExchange, OrderHealth } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * Money that came in for exchanges and that nobody does anything about: too late for one that was called
 * off, twice for one that is on, or for old units that did not come. Jobs see to all of it every few
 * minutes, and say in the log alone what they cannot do.
 */
export const exchangeMoney: HealthCheck = (order, now) =>
  order.exchanges.flatMap((exchange) => [
    ...(exchange.canceled_at === null
      ? checkSurplus(exchange, order, now)
      : checkGivenBack(exchange, order, exchange.canceled_at, now)),
    ...checkAdvance(exchange, order),
  ])

/** Of one that is not written down as paid, that is what is to be mended first. */
function checkSurplus(exchange: HealthExchange, { currency }: OrderHealth, now: Date): HealthFinding[] {
  const { surplus, difference_paid_at, dropped_at } = exchange
  if (difference_paid_at === null || new Decimal(surplus).isZero()) return []
  const since = dropped_at !== null && dropped_at > difference_paid_at ? dropped_at : difference_paid_at
  return isOverdue(since, now) ? [notGivenBack(exchange, told(surplus, currency))] : []
}

function checkGivenBack(
  exchange: HealthExchange,
  order: OrderHealth,
  canceled_at: Date,
  now: Date
): HealthFinding[] {
  const { rma_id, captured } = exchange
  if (!isOverdue(canceled_at, now)) return []
  // What a settlement gives back is on its way, and findings of its own tell where it got stuck.
  const isGivenBack = order.cases
    .filter((one) => one.id === rma_id)
    .flatMap(({ settlements }) => settlements.filter(({ status }) => status === "approved"))
    .some(({ lines }) => lines.some(({ type }) => type === "difference_refund"))
  if (isGivenBack || new Decimal(captured).lte(halfUnit(order.currency))) return []
  return [notGivenBack(exchange, told(captured, order.currency))]
}

function notGivenBack({ id, rma_id }: HealthExchange, found: string): HealthFinding {
  return { code: "difference_not_given_back", subject_id: id, rma_id, expected: "0", found, repair: null }
}

function checkAdvance(exchange: HealthExchange, { currency }: OrderHealth): HealthFinding[] {
  const { id, rma_id, advance, advance_paid_at } = exchange
  if (advance === null || advance_paid_at !== null) return []
  const missing = new Decimal(advance.amount).minus(advance.captured)
  if (new Decimal(advance.captured).isZero() || missing.gt(halfUnit(currency))) return []
  return [
    {
      code: "advance_unrecorded",
      subject_id: id,
      rma_id,
      expected: told(advance.amount, currency),
      found: told(advance.captured, currency),
      repair: null,
    },
  ]
}
