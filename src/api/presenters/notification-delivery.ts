import type { NotificationDeliveryRow } from "../../modules/rma"
import type { HttpNotificationDelivery } from "../../types/http"

/** What staff see of a mail: never its words, which hold links. */
export function presentDelivery(row: NotificationDeliveryRow): HttpNotificationDelivery {
  return {
    id: row.id,
    history_id: row.history_id,
    event: row.event,
    audience: row.audience,
    recipient: row.recipient,
    status: row.status,
    attempts: row.attempts,
    next_attempt_at: iso(row.next_attempt_at),
    failure: row.failure,
    sent_at: iso(row.sent_at),
    requested_by: row.requested_by,
    created_at: new Date(row.created_at).toISOString(),
  }
}

function iso(moment: Date | null): string | null {
  return moment && new Date(moment).toISOString()
}
