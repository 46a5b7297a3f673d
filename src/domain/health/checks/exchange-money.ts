import { Decimal } from "../../money/decimal"
import { halfUnit, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCheck, HealthExchange, OrderHealth } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * Money that came in for exchanges and that nobody does anything about: too late for one that was called
 * off, or for old units that did not come. Jobs see to both every few minutes, and say in the log alone
 * what they cannot do.
 */
export const exchangeMoney: HealthCheck = (order, now) =>
  order.exchanges.flatMap((exchange) => [
    ...checkGivenBack(exchange, order, now),
    ...checkAdvance(exchange, order),
  ])

function checkGivenBack(exchange: HealthExchange, order: OrderHealth, now: Date): HealthFinding[] {
  const { id, rma_id, canceled_at, captured } = exchange
  if (canceled_at === null || !isOverdue(canceled_at, now)) return []
  // What a settlement gives back is on its way, and findings of its own tell where it got stuck.
  const isGivenBack = order.cases
    .filter((one) => one.id === rma_id)
    .flatMap(({ settlements }) => settlements.filter(({ status }) => status === "approved"))
    .some(({ lines }) => lines.some(({ type }) => type === "difference_refund"))
  if (isGivenBack || new Decimal(captured).lte(halfUnit(order.currency))) return []
  return [
    {
      code: "difference_not_given_back",
      subject_id: id,
      rma_id,
      expected: "0",
      found: told(captured, order.currency),
      repair: null,
    },
  ]
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
