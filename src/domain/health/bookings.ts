import type { HealthBooking, HealthReimbursement, HealthSettlement, OrderHealth } from "./order-health"

/** Under which names the order's books have what a settlement gives or keeps, and what its void takes back. */
const SETTLED = "rma_settlement"
const VOIDED = "rma_settlement_void"
/** Every transaction of ours is named by its tender; what mends one, by its own word. */
const OURS = "rma_"

/** Credit lines of the order that name a settlement of ours. */
export function creditLinesOf(order: OrderHealth): HealthBooking[] {
  return order.credit_lines.filter(({ reference }) => reference === SETTLED || reference === VOIDED)
}

/** Credit lines that name this settlement: its own, that of its void, and what mended either. */
export function creditLinesFor({ id }: HealthSettlement, order: OrderHealth): HealthBooking[] {
  return creditLinesOf(order).filter(({ reference_id }) => reference_id === id)
}

/** Whether a credit line takes a settlement back. */
export function takesBack({ reference }: HealthBooking): boolean {
  return reference === VOIDED
}

/** Transactions for a reimbursement: a gateway's is named by core's refund, every other by our own id. */
export function transactionsFor(
  { id, refund_id }: HealthReimbursement,
  order: OrderHealth
): HealthBooking[] {
  return order.transactions.filter(
    ({ reference_id }) => reference_id !== null && (reference_id === id || reference_id === refund_id)
  )
}

/** Whether a transaction bears a name that only we give. */
export function isNamedByUs({ reference }: HealthBooking): boolean {
  return reference?.startsWith(OURS) ?? false
}

export function settlementsOf(order: OrderHealth): (HealthSettlement & { rma_id: string })[] {
  return order.cases.flatMap(({ id, settlements }) =>
    settlements.map((settlement) => ({ ...settlement, rma_id: id }))
  )
}

export function reimbursementsOf(order: OrderHealth): (HealthReimbursement & { rma_id: string })[] {
  return settlementsOf(order).flatMap(({ rma_id, reimbursements }) =>
    reimbursements.map((one) => ({ ...one, rma_id }))
  )
}
