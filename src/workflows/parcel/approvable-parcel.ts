import { assertInParcel, assertParcel, isParcelKind } from "../../domain"
import type { Parcel } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import { unitsOfParcel } from "./parcel-units"

/**
 * Whether the parcel of a case is still what it was: somebody may have shipped it since, or canceled it
 * in Medusa, which puts its units back on the list of what to pack. Asked before the units are counted,
 * because that is why they are none any more.
 * @throws Refusal `invalid_data`
 */
export function assertParcelStill(rma: RmaRecord, parcel: Parcel | null): void {
  if (isParcelKind(rma.kind)) assertParcel(rma.kind, rma.fulfillment_id, parcel)
}

/**
 * Whether so many units as are approved are in the parcel of a case.
 * @throws Refusal `invalid_data`, `quantity_exceeds_returnable`
 */
export function assertApprovedInParcel(
  rma: RmaRecord,
  cases: RmaRecord[],
  parcel: Parcel | null,
  approved: { id: string; approved_quantity: number }[]
): void {
  if (!isParcelKind(rma.kind) || parcel === null) return
  const asked = rma.items.map(({ id, line_item_id }) => ({
    line_item_id,
    quantity: approved.find((item) => item.id === id)?.approved_quantity ?? 0,
  }))
  assertInParcel(rma.kind, asked, parcel, unitsOfParcel(cases, parcel.id, rma.id))
}
