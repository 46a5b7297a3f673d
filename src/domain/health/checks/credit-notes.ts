import { settlementsOf } from "../bookings"
import type { HealthFinding } from "../finding"
import type { HealthCheck } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * Every approved settlement that owes something has its credit note, and every voided one that had one
 * has the note that takes it back.
 */
export const creditNotes: HealthCheck = (order, now) =>
  settlementsOf(order).flatMap(({ id, rma_id, status, owed, approved_at, voided_at }): HealthFinding[] => {
    const notes = order.credit_notes.filter(({ settlement_id }) => settlement_id === id)
    const has = (type: string) => notes.some((note) => note.type === type)
    const subject = { subject_id: id, rma_id, expected: null, found: null }
    if (status === "approved" && Number(owed) > 0 && !has("credit_note")) {
      if (approved_at && !isOverdue(approved_at, now)) return []
      return [{ ...subject, code: "credit_note_missing", repair: "issue_credit_note" }]
    }
    if (status === "voided" && has("credit_note") && !has("counter_note")) {
      if (voided_at && !isOverdue(voided_at, now)) return []
      return [{ ...subject, code: "counter_note_missing", repair: "issue_credit_note" }]
    }
    return []
  })
