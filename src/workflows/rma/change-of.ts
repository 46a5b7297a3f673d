import { nextStatus } from "../../domain"
import type { RmaEvent, RmaStatus } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { NewHistoryEntry, RmaChange } from "../../modules/rma/types"
import { countsOf } from "./counts-of"
import { factsAfter, type CaseChanges } from "./facts-after"

/** When a case came to a status; a case that is opened again forgets what it had been closed with. */
const TIMESTAMPS: Partial<Record<RmaStatus, keyof RmaRecord>> = {
  requested: "requested_at",
  approved: "approved_at",
  processing: "processing_at",
  completed: "completed_at",
  rejected: "rejected_at",
  expired: "expired_at",
  canceled: "canceled_at",
}

type EventChanges = Omit<CaseChanges, "status"> & {
  columns?: Omit<RmaChange["rma"], "id">
  history: NewHistoryEntry[]
  now: Date
}

/**
 * What an event changes of a case: its status by the table, when it came there, and the facts that
 * follow from it.
 * @throws Refusal `transition_not_allowed`
 */
export function changeOf(
  rma: RmaRecord,
  event: RmaEvent,
  { columns, history, now, ...changes }: EventChanges
): RmaChange {
  const status = nextStatus(rma.status, event)
  const timestamp = TIMESTAMPS[status]
  const isNew = status !== rma.status
  return {
    rma: {
      id: rma.id,
      ...(isNew ? { status, ...(timestamp && { [timestamp]: now }) } : {}),
      ...factsAfter(rma, { status, ...changes }),
      ...columns,
    },
    decided_on: countsOf(rma),
    items: changes.items,
    history,
  }
}
