import type { RmaStatus } from "../words"

/** Approved, and not given up since: only in such a case something has to come, or to be paid. */
export function isUnderWay(status: RmaStatus): boolean {
  return status === "approved" || status === "processing" || status === "completed"
}
