import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "./awaited-units"
import { isInCoreReturn } from "./is-in-core-return"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/**
 * What core's Return of an approved case has to hold: its awaited units, one entry per order line.
 */
export function coreReturnQuantities(items: RmaItemFacts[]): LineQuantity[] {
  return sumByLine(
    items.filter(isInCoreReturn).map((item) => ({
      line_item_id: item.line_item_id,
      quantity: awaitedUnits(item),
    }))
  )
}
