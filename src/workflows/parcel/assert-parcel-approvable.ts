import { assertInParcel, assertParcel, isParcelKind } from "../../domain"
import type { Parcel } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import { unitsOfParcel } from "./parcel-units"

/**
 * Whether the parcel of a case is still as it was asked for: somebody may have shipped it since, or
 * canceled it in Medusa, which puts its units back on the list of what to pack.
 * @throws Refusal `invalid_data`, `quantity_exceeds_returnable`
 */
export function assertParcelApprovable(
  rma: RmaRecord,
  cases: RmaRecord[],
  parcel: Parcel | null,
  approved: { id: string; approved_quantity: number }[]
): void {
  if (!isParcelKind(rma.kind)) return
  assertParcel(rma.kind, rma.fulfillment_id, parcel)
  if (parcel === null) return
  const asked = rma.items.map(({ id, line_item_id }) => ({
    line_item_id,
    quantity: approved.find((item) => item.id === id)?.approved_quantity ?? 0,
  }))
  assertInParcel(rma.kind, asked, parcel, unitsOfParcel(cases, parcel.id, rma.id))
}
