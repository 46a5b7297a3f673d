import { refuse } from "../refusals"
import type { ReimbursementStatus } from "../words"

/**
 * Whether a payment that is under way handed something out, as whoever keeps it says: the ledger of the
 * loyalty plugin, core's promotions, the other order. Of a provider nobody can know.
 */
export type Handed = "something" | "nothing" | "unknowable"

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
 * A payment under way that handed nothing out may be given up; one of which that can be seen is finished
 * by itself, and nobody need say what became of it.
 *
 * Refuses `reimbursement_paid` and, for other statuses the act does not fit,
 * `transition_not_allowed`.
 */
export function assertReimbursementEvent(
  status: ReimbursementStatus,
  event: ReimbursementEvent,
  handed: Handed = "unknowable"
): void {
  if (status === "paid") {
    refuse("reimbursement_paid")
  }
  if (status === "processing" && handed !== "unknowable") {
    if (event === "cancel" && handed === "nothing") return
    refuse("transition_not_allowed", { status, event, handed })
  }
  if (!ALLOWED[event].includes(status)) {
    refuse("transition_not_allowed", { status, event })
  }
}
