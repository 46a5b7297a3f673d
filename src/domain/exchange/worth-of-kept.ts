import type { OrderBooks, RmaItemFacts } from "../facts"
import type { MinorUnits } from "../money/currency"
import { itemValues } from "../settlement/item-values"
import { withCoreUnits } from "../settlement/units-to-settle"
import { sumOf } from "../sum-of"
import type { AdvanceUnits } from "./judge-advance"

/** What old units that stay with the customer are worth, in minor units: what was truly paid for them. */
export function worthOfKept(
  items: RmaItemFacts[],
  kept: AdvanceUnits[],
  books: OrderBooks
): MinorUnits {
  const units = items.flatMap((item) => {
    const found = kept.find(({ id }) => id === item.id)
    return found ? [withCoreUnits(item, found.quantity)] : []
  })
  return sumOf(itemValues(units, books).lines, ({ amount }) => amount)
}
