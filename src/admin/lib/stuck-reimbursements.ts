import type { HttpReimbursement, HttpSettlement } from "../../types/http"

/** Whether a reimbursement does not go on by itself: a person has to look at it. */
export function isStuck({ status }: HttpReimbursement): boolean {
  return status === "failed" || status === "processing"
}

export function stuckReimbursements(settlements: HttpSettlement[]): HttpReimbursement[] {
  return settlements.flatMap((settlement) => settlement.reimbursements).filter(isStuck)
}
