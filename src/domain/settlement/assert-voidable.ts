import { refuse } from "../refusals"
import type { ReimbursementStatus } from "../words"

/** What became of the money of a settlement that is to be voided, per payment. */
const VERDICTS: Record<ReimbursementStatus, "no_money_moved" | "paid" | "not_over"> = {
  canceled: "no_money_moved",
  pending: "no_money_moved",
  paid: "paid",
  // Nobody knows yet whether it arrives.
  processing: "not_over",
  // Somebody may be about to try it again: it is canceled first, which says that nobody will.
  failed: "not_over",
}

/**
 * Whether the payments of a settlement let it be voided: none is paid and none is under way. One that
 * was written down and never begun goes with it. Money that is paid is corrected by a new case.
 *
 * Refuses `reimbursement_paid`, `transition_not_allowed`.
 */
export function assertVoidable(reimbursements: { id: string; status: ReimbursementStatus }[]): void {
  const paid = reimbursements.find(({ status }) => VERDICTS[status] === "paid")
  if (paid) {
    refuse("reimbursement_paid", { reimbursement_id: paid.id })
  }
  const open = reimbursements.find(({ status }) => VERDICTS[status] === "not_over")
  if (open) {
    refuse("transition_not_allowed", {
      of: "reimbursement",
      status: open.status,
      event: "void",
      reimbursement_id: open.id,
    })
  }
}
