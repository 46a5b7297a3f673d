import { RMA_KINDS } from "../words"
import { isParcelKind } from "../parcel/parcel"

/** What these tell (that a request came, how to send the goods back) is for whoever asked for it. */
const OF_A_REQUEST = ["rma.requested", "rma.approved"]

/**
 * Whether customers hear of an event by another mail, or by none: of a credit note that is paid in the
 * same act they hear when the money is on its way, and one mail says enough. Of a parcel that came back
 * by itself they asked nothing and have nothing to send: they hear when it is there, and of the money.
 * Of goods that did not come and cost nothing there is nothing to pay.
 */
export function isToldOtherwise(event: string, payload: Record<string, unknown>): boolean {
  if (event === "credit_note.issued") return payload.paid_at_once === true
  if (event === "exchange.advance_overdue") return payload.amount === 0
  return OF_A_REQUEST.includes(event) && isOfParcel(payload.kind)
}

function isOfParcel(kind: unknown): boolean {
  return RMA_KINDS.some((known) => known === kind && isParcelKind(known))
}
