import { newId } from "../../modules/rma/new-id"
import type { NewHistoryEntry } from "../../modules/rma/types"
import type { Actor } from "../actor"
import type { QuietChange, RmaEventName, RmaEventPayload } from "../events"

type Subject = { id: string; order_id: string; customer_id: string | null }
type Details = Record<string, unknown>
type Cause = {
  actor: Actor
  /** Drawn before by whoever must find out later whether it happened; twice is refused by the database. */
  history_id?: string
}

/** An entry of the history that is at the same time an event to be sent. */
export function announced(
  event: RmaEventName,
  rma: Subject,
  by: Cause & { notify_customer?: boolean },
  data: Details = {}
): NewHistoryEntry {
  const entry = quiet(event, rma, by, data)
  const payload: RmaEventPayload = {
    ...data,
    id: rma.id,
    rma_id: rma.id,
    order_id: rma.order_id,
    customer_id: rma.customer_id,
    history_id: entry.id,
    notify_customer: by.notify_customer ?? true,
  }
  return { ...entry, payload }
}

/** An entry of the history that nobody is told of. */
export function quiet(
  event: RmaEventName | QuietChange,
  rma: Subject,
  { actor, history_id }: Cause,
  data: Details = {}
): NewHistoryEntry {
  return {
    id: history_id ?? newId("rmah"),
    rma_id: rma.id,
    order_id: rma.order_id,
    event,
    actor_type: actor.type,
    actor_id: actor.id,
    data,
    payload: null,
  }
}
