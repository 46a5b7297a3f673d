import { isNamedByUs, reimbursementsOf, transactionsFor } from "../bookings"
import { differ, sumAmounts, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCode } from "../finding-codes"
import type { HealthCheck, HealthReimbursement, OrderHealth } from "../order-health"

/** Each paid reimbursement is one transaction on its order, of −amount; no other is. */
export const transactions: HealthCheck = (order) => [
  ...reimbursementsOf(order).flatMap((one) => checkReimbursement(one, order)),
  ...unknownTransactions(order),
]

function checkReimbursement(
  reimbursement: HealthReimbursement & { rma_id: string },
  order: OrderHealth
): HealthFinding[] {
  const { currency } = order
  const { id, rma_id, status, amount } = reimbursement
  const booked = transactionsFor(reimbursement, order)
  const expected = sumAmounts(status === "paid" ? [amount] : []).negated()
  const found = sumAmounts(booked.map((one) => one.amount))
  if (!differ(found, expected, currency)) return []
  return [
    {
      code: codeOf(reimbursement, booked.length),
      subject_id: id,
      rma_id,
      expected: told(expected, currency),
      found: told(found, currency),
      // Where we have it as not paid, the transaction may be right and our record wrong.
      repair: status === "paid" ? "balance_transactions" : null,
      pending_effect: expected.minus(found).toFixed(),
    },
  ]
}

function codeOf({ status }: HealthReimbursement, count: number): HealthCode {
  if (status === "paid" && count === 0) return "transaction_missing"
  return status === "paid" && count > 1 ? "transaction_doubled" : "transaction_differs"
}

function unknownTransactions(order: OrderHealth): HealthFinding[] {
  const known = new Set([
    ...reimbursementsOf(order).map(({ id }) => id),
    ...order.reimbursements_of_others,
  ])
  return order.transactions
    .filter((one) => isNamedByUs(one) && !(one.reference_id && known.has(one.reference_id)))
    .map(({ id, amount }) => ({
      code: "transaction_unknown",
      subject_id: id,
      rma_id: null,
      expected: null,
      found: told(amount, order.currency),
      repair: null,
      pending_effect: sumAmounts([amount]).negated().toFixed(),
    }))
}
