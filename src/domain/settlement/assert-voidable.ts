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

/** What is asked of a settlement that is to be voided. */
export type VoidableFacts = {
  /** How many units of each item it resolves. */
  items: { quantity: number }[]
  reimbursements: { id: string; status: ReimbursementStatus }[]
}

/**
 * Whether an approved settlement may be voided: nothing of it is paid and nothing is under way. A
 * payment that was written down and never begun goes with it. Money that is paid is corrected by a new
 * case. What a receipt wrote for units that were paid before resolves none, and stays: core counts them.
 *
 * Refuses `reimbursement_paid`, `transition_not_allowed`.
 */
export function assertVoidable({ items, reimbursements }: VoidableFacts): void {
  if (items.length > 0 && items.every(({ quantity }) => quantity === 0)) {
    refuse("transition_not_allowed", { of: "settlement", status: "approved", event: "void" })
  }
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
