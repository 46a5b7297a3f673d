import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/**
 * Money is settled while a case is being worked on: after somebody approved it and before it is
 * closed. A completed case is reopened first. Refuses `transition_not_allowed`.
 */
export function assertSettleable(status: RmaStatus): void {
  if (status !== "approved" && status !== "processing") {
    refuse("transition_not_allowed", { status, event: "settle" })
  }
}
