import { Decimal } from "../../money/decimal"
import { halfUnit, told } from "../decimal-amounts"
import type { HealthCheck } from "../order-health"

/**
 * The order's stored total is what its lines come to, within half a minor unit: core stores it without
 * credit lines of fractions. Of an order with a line several times both are wrong, each in its own way:
 * that is found by its own name.
 */
export const orderTotal: HealthCheck = ({ id, lines, total, stored_total, currency }) => {
  const isMultiplied = lines.some(({ occurrences }) => occurrences > 1)
  if (isMultiplied || stored_total === null) return []
  const drift = new Decimal(total).minus(stored_total).abs()
  if (drift.lte(halfUnit(currency))) return []
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
