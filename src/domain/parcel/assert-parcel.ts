import { refuse } from "../refusals"
import type { RmaKind } from "../words"
import type { Parcel } from "./parcel"

/**
 * Whether a case of a kind may be about a parcel. A canceled parcel was never shipped; one that was
 * refused or undeliverable may be without its shipment in core, since not every shop records them.
 *
 * `parcel` is null where the order has none of that id.
 * Refuses `invalid_data` a fulfillment that is missing, unknown, canceled or, of a canceled parcel, shipped.
 */
export function assertParcel(
  kind: RmaKind,
  fulfillment_id: string | null,
  parcel: Parcel | null
): void {
  if (fulfillment_id === null) {
    if (kind === "canceled_parcel") refuseParcel("missing", null)
    return
  }
  if (parcel === null) refuseParcel("unknown_fulfillment", fulfillment_id)
  // Its units are packed no more: they are on the order's list of what to pack, with their stock.
  if (parcel.is_canceled) refuseParcel("canceled", fulfillment_id)
  if (kind === "canceled_parcel" && parcel.is_shipped) refuseParcel("shipped", fulfillment_id)
}

function refuseParcel(problem: string, fulfillment_id: string | null): never {
  refuse("invalid_data", { field: "fulfillment_id", problem, fulfillment_id })
}
