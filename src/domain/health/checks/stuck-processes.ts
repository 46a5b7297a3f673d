import type { HealthCheck } from "../order-health"
import { isOverdue } from "../under-way"

/** Receiving, settling and completing in one that a crash cut off, and that no job could finish. */
export const stuckProcesses: HealthCheck = ({ cases }, now) =>
  cases
    .filter(({ process_begun_at }) => process_begun_at && isOverdue(process_begun_at, now))
    .map(({ id }) => ({
      code: "process_stuck",
      subject_id: id,
      rma_id: id,
      expected: null,
      found: null,
      repair: null,
    }))
