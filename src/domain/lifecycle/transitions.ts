import { refuse } from "../refusals"
import type { RmaEvent, RmaStatus } from "../words"

/** From a status, by an event, to a status. What is not in the table does not happen. */
export const TRANSITIONS: Record<RmaStatus, Partial<Record<RmaEvent, RmaStatus>>> = {
  draft: { submit: "requested", cancel: "canceled" },
  requested: { approve: "approved", reject: "rejected", cancel: "canceled" },
  approved: {
    receive: "processing",
    complete: "completed",
    cancel: "canceled",
    expire: "expired",
  },
  processing: { receive: "processing", close_short: "processing", complete: "completed" },
  completed: { reopen: "processing" },
  rejected: { reopen: "requested" },
  expired: { reopen: "approved" },
  canceled: {},
}

/**
 * The status that an event leads to. The table only: what else must be true for the event stands in
 * the guards beside it (`assertCompletable`, `assertCancelable`, `assertExpirable`).
 *
 * Refuses `transition_not_allowed`.
 */
export function nextStatus(status: RmaStatus, event: RmaEvent): RmaStatus {
  return TRANSITIONS[status][event] ?? refuse("transition_not_allowed", { status, event })
}
