import { assertReimbursementEvent, isAllowed, type Handed, type ReimbursementEvent } from "../../domain"
import type { HttpReimbursement } from "../../types/http"

const EVENTS: ReimbursementEvent[] = ["retry", "resolve", "cancel"]

/**
 * What staff can do about a payment now. Whether one that is stuck has handed something out, the server
 * sees: it refuses to give up what is on its way.
 */
export function possibleReimbursementActs({
  status,
  tender,
  failure,
}: HttpReimbursement): ReimbursementEvent[] {
  const isStuck = tender !== "original_payment" && failure !== undefined
  const possible: Handed[] = isStuck ? ["unknowable", "nothing"] : ["unknowable"]
  return EVENTS.filter((event) =>
    possible.some((handed) => isAllowed(() => assertReimbursementEvent(status, event, handed)))
  )
}
