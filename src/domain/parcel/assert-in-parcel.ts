import { sumByLine, type LineQuantity } from "../goods/sum-by-line"
import { refuse } from "../refusals"
import type { RmaKind } from "../words"
import type { Parcel } from "./parcel"

/**
 * Whether a case about a parcel asks for units that are in it: what the order would let come back may
 * lie in another parcel. A parcel that is canceled is canceled as a whole.
 *
 * `spokenFor` holds, by line id, the units of the parcel that other cases are about.
 * Refuses `quantity_exceeds_returnable`; `invalid_data` a part of a canceled parcel.
 */
export function assertInParcel(
  kind: RmaKind,
  asked: LineQuantity[],
  { id, lines }: Parcel,
  spokenFor: ReadonlyMap<string, number>
): void {
  const sums = sumByLine(asked)
  for (const { line_item_id, quantity } of sums) {
    const packed = unitsOf(lines, line_item_id)
    const returnable = Math.max(0, packed - (spokenFor.get(line_item_id) ?? 0))
    if (quantity > returnable) {
      refuse("quantity_exceeds_returnable", { line_item_id, returnable, requested: quantity })
    }
  }
  const isWhole = lines.every((line) => unitsOf(sums, line.line_item_id) === line.quantity)
  if (kind === "canceled_parcel" && !isWhole) {
    refuse("invalid_data", { field: "items", problem: "not_the_whole_parcel", fulfillment_id: id })
  }
}

function unitsOf(lines: LineQuantity[], lineId: string): number {
  return lines.find(({ line_item_id }) => line_item_id === lineId)?.quantity ?? 0
}
