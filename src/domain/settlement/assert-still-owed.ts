import { refuse } from "../refusals"
import { overpaid, type PaidSettlement } from "./overpaid"

/**
 * Asking for a refused payment again must not pay what was paid another way meanwhile: refuses
 * `already_settled`.
 */
export function assertStillOwed(settlement: PaidSettlement, reimbursementId: string): void {
  const reimbursements = settlement.reimbursements.map((one) =>
    one.id === reimbursementId ? { ...one, status: "processing" as const } : one
  )
  if (overpaid({ ...settlement, reimbursements }) > 0) {
    refuse("already_settled", { reimbursement_id: reimbursementId })
  }
}
