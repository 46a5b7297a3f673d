import { refuse } from "../refusals"
import type { ReimbursementStatus } from "../words"

export type ReimbursementEvent = "retry" | "cancel" | "resolve"

/**
 * From which statuses staff may act on a payment. One that is under way is neither asked for again nor
 * given up before somebody says what became of it: it may have been paid.
 */
const ALLOWED: Record<ReimbursementEvent, readonly ReimbursementStatus[]> = {
  retry: ["failed"],
  cancel: ["pending", "failed"],
  resolve: ["processing"],
}

/**
 * Refuses `reimbursement_paid` and, for other statuses the act does not fit,
 * `transition_not_allowed`.
 */
export function assertReimbursementEvent(
  status: ReimbursementStatus,
  event: ReimbursementEvent
): void {
  if (status === "paid") {
    refuse("reimbursement_paid")
  }
  if (!ALLOWED[event].includes(status)) {
    refuse("transition_not_allowed", { status, event })
  }
}
