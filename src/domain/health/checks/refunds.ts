import { reimbursementsOf } from "../bookings"
import { differ, halfUnit, sumAmounts, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCheck, HealthPayment, HealthReimbursement, OrderHealth } from "../order-health"

type Refund = HealthPayment["refunds"][number]

/** What core says that providers paid back is what our reimbursements say, one for one. */
export const refunds: HealthCheck = (order) => {
  const all = order.payments.flatMap((payment) => payment.refunds)
  const reimbursements = reimbursementsOf(order)
  return [
    ...reimbursements
      .filter(({ tender }) => tender === "original_payment")
      .flatMap((one) => checkReimbursement(one, all, order)),
    ...unrecorded(all, reimbursements, order),
    ...order.payments.flatMap((payment) => checkPayment(payment, reimbursements, order)),
  ]
}

function checkReimbursement(
  one: HealthReimbursement & { rma_id: string },
  all: Refund[],
  { currency }: OrderHealth
): HealthFinding[] {
  const refunds = all.filter(({ reimbursement_id }) => reimbursement_id === one.id)
  const found = sumAmounts(refunds.map(({ amount }) => amount))
  const mayHaveRefund = one.status === "paid" || one.status === "processing"
  // Paid without a refund's id: core forgot it with a lost answer, and staff found out that it was paid.
  const mustHaveRefund = one.status === "paid" && one.refund_id !== null
  const finding = (code: HealthFinding["code"]): HealthFinding[] => [
    {
      code,
      subject_id: one.id,
      rma_id: one.rma_id,
      expected: told(mayHaveRefund ? one.amount : "0", currency),
      found: told(found, currency),
      repair: null,
    },
  ]
  if (refunds.length > 1) return finding("refund_doubled")
  if (refunds.length === 0) return mustHaveRefund ? finding("refund_missing") : []
  if (!mayHaveRefund) return finding("refund_unrecorded")
  return differ(found, one.amount, currency) ? finding("refund_differs") : []
}

/** Refunds that were made in the name of a reimbursement that is not there. */
function unrecorded(
  all: Refund[],
  reimbursements: HealthReimbursement[],
  { currency }: OrderHealth
): HealthFinding[] {
  const known = new Set(reimbursements.map(({ id }) => id))
  return all.flatMap(({ amount, reimbursement_id }) =>
    reimbursement_id === null || known.has(reimbursement_id)
      ? []
      : [
          {
            code: "refund_unrecorded" as const,
            subject_id: reimbursement_id,
            rma_id: null,
            expected: "0",
            found: told(amount, currency),
            repair: null,
          },
        ]
  )
}

/**
 * I5: no more went back than had come in. Core captures fractions of a cent where taxes leave them, and
 * no provider can take those: so up to half a minor unit more is none.
 */
function checkPayment(
  { id, captured, refunds }: HealthPayment,
  reimbursements: HealthReimbursement[],
  { currency }: OrderHealth
): HealthFinding[] {
  const inCore = new Set(refunds.map(({ reimbursement_id }) => reimbursement_id))
  const forgotten = reimbursements.filter(
    (one) => one.payment_id === id && one.status === "paid" && !inCore.has(one.id)
  )
  const refunded = sumAmounts([...refunds, ...forgotten].map(({ amount }) => amount))
  if (refunded.lte(halfUnit(currency).plus(captured))) return []
  return [
    {
      code: "refunds_exceed_captured",
      subject_id: id,
      rma_id: null,
      expected: told(captured, currency),
      found: told(refunded, currency),
      repair: null,
    },
  ]
}
