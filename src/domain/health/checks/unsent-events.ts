import type { HealthCheck } from "../order-health"
import { isOverdue } from "../under-way"

/** Everything that the history says was announced was handed to the event bus. */
export const unsentEvents: HealthCheck = ({ cases, unsent_events }, now) =>
  cases.flatMap(({ id }) => {
    const unsent = unsent_events.filter(
      ({ rma_id, created_at }) => rma_id === id && isOverdue(created_at, now)
    )
    if (!unsent.length) return []
    return [
      {
        code: "events_unsent" as const,
        subject_id: id,
        rma_id: id,
        expected: "0",
        found: String(unsent.length),
        repair: "send_events" as const,
      },
    ]
  })
