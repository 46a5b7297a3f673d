import { sumOf } from "../sum-of"
import type { MinorUnits } from "../money/currency"
import type { ReimbursementStatus, SettlementStatus } from "../words"

/** A settlement and what is paid of it, in minor units. */
export type PaidSettlement = {
  status: SettlementStatus
  owed: MinorUnits
  reimbursements: { id: string; status: ReimbursementStatus; amount: MinorUnits }[]
}

/**
 * By how much more is paid, or on its way, than a settlement owes; 0 where that is in order. It comes
 * about only where a provider pays what was given up, and the amount was paid another way.
 */
export function overpaid({ status, owed, reimbursements }: PaidSettlement): MinorUnits {
  const out = sumOf(reimbursements, (one) => (isOut(one.status) ? one.amount : 0))
  return Math.max(0, out - (status === "approved" ? owed : 0))
}

function isOut(status: ReimbursementStatus): boolean {
  return status === "pending" || status === "processing" || status === "paid"
}
