import { assertReimbursementEvent, type ReimbursementEvent } from "../../domain"
import type { HttpReimbursement } from "../../types/http"
import { isAllowed } from "./is-allowed"

const EVENTS: ReimbursementEvent[] = ["retry", "resolve", "cancel"]

/** What staff can do about a payment now. */
export function possibleReimbursementActs({ status }: HttpReimbursement): ReimbursementEvent[] {
  return EVENTS.filter((event) => isAllowed(() => assertReimbursementEvent(status, event)))
}
