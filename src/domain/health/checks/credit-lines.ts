import { creditLinesFor, creditLinesOf, settlementsOf, takesBack } from "../bookings"
import { differ, sumAmounts, told } from "../decimal-amounts"
import type { HealthCode } from "../finding-codes"
import type { HealthFinding } from "../finding"
import type { HealthBooking, HealthCheck, HealthSettlement, OrderHealth } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * Core's books have the credit line (X) of each approved settlement, and of a voided one the opposite
 * (−X) as well: together what is expected, by their sum, so that a line that mends another counts.
 */
export const creditLines: HealthCheck = (order, now) => [
  ...settlementsOf(order).flatMap((settlement) => checkSettlement(settlement, order, now)),
  ...unknownLines(order),
]

function checkSettlement(
  settlement: HealthSettlement & { rma_id: string },
  order: OrderHealth,
  now: Date
): HealthFinding[] {
  const { id, rma_id, status, booked_at, void_booked_at } = settlement
  const subject = { subject_id: id, rma_id }
  const isUnbooked = status === "approved" && !booked_at
  const isVoidUnbooked = status === "voided" && booked_at !== null && !void_booked_at
  if (isUnbooked || isVoidUnbooked) {
    const begunAt = isUnbooked ? settlement.approved_at : settlement.voided_at
    if (begunAt && !isOverdue(begunAt, now)) return []
    return [
      {
        ...subject,
        code: isUnbooked ? "settlement_unbooked" : "void_unbooked",
        expected: null,
        found: null,
        repair: "finish_settlement",
      },
    ]
  }
  return booked_at ? checkBooked(settlement, order) : []
}

function checkBooked(
  settlement: HealthSettlement & { rma_id: string },
  order: OrderHealth
): HealthFinding[] {
  const { currency } = order
  const { id, rma_id, status, credit_line_amount } = settlement
  const lines = creditLinesFor(settlement, order)
  const expected = status === "approved" ? credit_line_amount : "0"
  const found = sumAmounts(lines.map(({ amount }) => amount))
  if (!differ(found, expected, currency)) return []
  return [
    {
      code: codeOf(settlement, lines),
      subject_id: id,
      rma_id,
      expected: told(expected, currency),
      found: told(found, currency),
      repair: "balance_credit_line",
      pending_effect: found.negated().plus(expected).toFixed(),
    },
  ]
}

function codeOf({ status }: HealthSettlement, lines: HealthBooking[]): HealthCode {
  if (status === "voided") {
    return lines.some(takesBack) ? "credit_line_differs" : "void_credit_line_missing"
  }
  if (lines.length === 0) return "credit_line_missing"
  return lines.length === 1 ? "credit_line_differs" : "credit_line_doubled"
}

function unknownLines(order: OrderHealth): HealthFinding[] {
  const known = new Set(settlementsOf(order).map(({ id }) => id))
  return creditLinesOf(order)
    .filter(({ reference_id }) => reference_id === null || !known.has(reference_id))
    .map(({ id, amount }) => ({
      code: "credit_line_unknown",
      subject_id: id,
      rma_id: null,
      expected: null,
      found: told(amount, order.currency),
      repair: null,
      pending_effect: sumAmounts([amount]).negated().toFixed(),
    }))
}
