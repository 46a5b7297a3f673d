import { refuse } from "../refusals"
import type { RmaEvent, RmaStatus } from "../words"

/** A case, as much of it as says whether its parcel can still go out. */
type ParcelOfCase = { status: RmaStatus; is_parcel_canceled: boolean }

/**
 * Events after which units would be with the customer as before the case. Not once their parcel was
 * canceled: core calls them fulfilled, and nothing would bring them to the customer, or back to stock.
 */
const GIVING_UP: readonly RmaEvent[] = ["cancel", "expire"]

/** Whether an event leaves units in a parcel that is not to leave. */
export function strandsParcel(event: RmaEvent, { is_parcel_canceled }: ParcelOfCase): boolean {
  return is_parcel_canceled && GIVING_UP.includes(event)
}

/** @throws Refusal `transition_not_allowed` */
export function assertParcelGoes(event: RmaEvent, rma: ParcelOfCase): void {
  if (strandsParcel(event, rma)) refuse("transition_not_allowed", { status: rma.status, event })
}
