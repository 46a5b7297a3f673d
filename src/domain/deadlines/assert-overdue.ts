import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/** Whether a deadline has passed. A case without one is never late. */
export function isOverdue({ return_by }: { return_by: Date | null }, now: Date): boolean {
  return return_by !== null && return_by < now
}

/**
 * A case expires once its deadline has passed, and not while core's own dialog knows of goods that
 * came. `core_received` counts units. Refuses `transition_not_allowed`.
 */
export function assertOverdue(
  rma: { status: RmaStatus; return_by: Date | null; core_received: number },
  now: Date
): void {
  if (!isOverdue(rma, now) || rma.core_received > 0) {
    refuse("transition_not_allowed", { status: rma.status, event: "expire" })
  }
}
