import { Decimal } from "../../money/decimal"
import { halfUnit, sumAmounts, told } from "../decimal-amounts"
import type { HealthCheck, OrderHealth } from "../order-health"

/**
 * The order's stored total is what its lines come to, within half a minor unit: core stores it without
 * credit lines of fractions, and mostly without any while all of them come to one minor unit or less.
 * Of an order with a line several times both are wrong, each in its own way: that is found by its own
 * name.
 */
export const orderTotal: HealthCheck = (order) => {
  const { id, lines, total, stored_total, currency } = order
  const isMultiplied = lines.some(({ occurrences }) => occurrences > 1)
  if (isMultiplied || stored_total === null) return []
  const drift = new Decimal(total).minus(stored_total).abs()
  if (drift.lte(halfUnit(currency).plus(ignoredCredit(order)))) return []
  return [
    {
      code: "order_total_differs",
      subject_id: id,
      rma_id: null,
      expected: told(total, currency),
      found: told(stored_total, currency),
      repair: null,
    },
  ]
}

function ignoredCredit({ credit_lines, currency }: OrderHealth): Decimal {
  const credit = sumAmounts(credit_lines.map(({ amount }) => amount)).abs()
  const isIgnored = credit.shiftedBy(currency.digits).lte(1)
  return isIgnored ? credit : new Decimal(0)
}
