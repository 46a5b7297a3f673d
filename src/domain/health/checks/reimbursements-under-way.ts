import { reimbursementsOf } from "../bookings"
import type { HealthCheck } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * Payments that nobody can say the outcome of wait for a person. Others that are under way for too long
 * are finished by a job, which then has not run, or fails each time.
 */
export const reimbursementsUnderWay: HealthCheck = (order, now) =>
  reimbursementsOf(order)
    .filter(({ status }) => status === "processing")
    .flatMap(({ id, rma_id, unknown_since, processing_at, created_at }) => {
      const isUnclear = unknown_since !== null
      if (!isUnclear && !isOverdue(processing_at ?? created_at, now)) return []
      return [
        {
          code: isUnclear ? ("reimbursement_unclear" as const) : ("reimbursement_stuck" as const),
          subject_id: id,
          rma_id,
          expected: null,
          found: null,
          repair: null,
        },
      ]
    })
