import { creditLinesOf, isNamedByUs, reimbursementsOf, settlementsOf, transactionsFor } from "../bookings"
import { halfUnit, sumAmounts, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import { Decimal } from "../../money/decimal"
import { withoutNoise } from "../../money/without-noise"
import { SETTLEMENT_LINE_RULES } from "../../settlement/line-types"
import type { OrderHealth } from "../order-health"

/**
 * I6: what is outstanding on the order, unrounded, is explained by units on their way back or here that
 * nobody settled, by what the customer still owes, and by what is settled and not paid out.
 *
 * What other findings explain is left out of it: one fault has one name. While a settlement is on its
 * way into the books, or was changed, nobody can say what is right.
 */
export function pending(order: OrderHealth, others: HealthFinding[]): HealthFinding[] {
  const isUnderWay = settlementsOf(order).some(
    ({ status, booked_at, void_booked_at }) =>
      (status === "approved" && !booked_at) || (status === "voided" && booked_at && !void_booked_at)
  )
  const isUnknown =
    isUnderWay ||
    order.lines.some(({ occurrences }) => occurrences > 1) ||
    others.some(({ code }) => code === "settlement_lines_differ")
  if (isUnknown) return []

  const found = pendingOf(order)
  const expected = expectedPending(order)
  const explained = sumAmounts(others.map(({ pending_effect }) => pending_effect ?? "0"))
  const drift = withoutNoise(found.minus(expected).minus(explained), order.currency)
  if (drift.abs().lte(halfUnit(order.currency))) return []
  return [
    {
      code: "pending_differs",
      subject_id: order.id,
      rma_id: null,
      expected: told(expected.plus(explained), order.currency),
      found: told(found, order.currency),
      repair: null,
    },
  ]
}

function pendingOf(order: OrderHealth): Decimal {
  const requested = worthOf(order, ({ return_requested }) => return_requested)
  return new Decimal(order.total)
    .minus(requested)
    .minus(sumAmounts(order.transactions.map(({ amount }) => amount)))
}

function expectedPending(order: OrderHealth): Decimal {
  const settled = settlementsOf(order).filter(({ status }) => status === "approved")
  const paid = reimbursementsOf(order).filter(({ status }) => status === "paid")
  const besideBooks = settled
    .flatMap(({ lines }) => lines)
    .filter(({ type }) => !SETTLEMENT_LINE_RULES[type].in_books)

  const stillOwed = new Decimal(order.sold)
    .minus(sumAmounts(bookingsOfOthers(order)))
    .plus(sumAmounts(besideBooks.map(({ amount }) => amount)))
  const unsettled = worthOf(
    order,
    (line) => line.return_requested + line.return_received + line.return_dismissed
  ).minus(sumAmounts(settled.map(({ core_amount }) => core_amount)))
  const notPaidOut = sumAmounts(settled.map(({ owed }) => owed)).minus(
    sumAmounts(paid.map(({ amount }) => amount))
  )
  return stillOwed.minus(unsettled).minus(notPaidOut)
}

/** Everything in the books that no settlement and no reimbursement of this order put there. */
function bookingsOfOthers(order: OrderHealth): string[] {
  const ours = new Set([
    ...creditLinesOf(order),
    ...reimbursementsOf(order).flatMap((one) => transactionsFor(one, order)),
    ...order.transactions.filter(isNamedByUs),
  ])
  // What another order's reimbursement moved here is the customer's money, as any payment is.
  const movedHere = order.transactions.filter(
    ({ reference_id }) => reference_id && order.reimbursements_of_others.includes(reference_id)
  )
  return [...order.credit_lines, ...order.transactions]
    .filter((one) => !ours.has(one) || movedHere.includes(one))
    .map(({ amount }) => amount)
}

function worthOf(
  { lines }: OrderHealth,
  unitsOf: (line: OrderHealth["lines"][number]) => number
): Decimal {
  return lines.reduce(
    (sum, line) =>
      line.quantity === 0
        ? sum
        : sum.plus(new Decimal(line.worth).times(unitsOf(line)).div(line.quantity)),
    new Decimal(0)
  )
}
