import type { RmaStatus } from "../words"

/** A case in one of these is being worked on: it was asked for, and it has not come to an end. */
export const OPEN_STATUSES: readonly RmaStatus[] = ["requested", "approved", "processing"]
