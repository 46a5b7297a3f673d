import type { RmaItemFacts } from "../facts"
import { allocate } from "../money/allocate"
import type { MinorUnits } from "../money/currency"
import { sumOf } from "../sum-of"
import type { Settlement } from "./settlement"

type PromisedItem = Pick<RmaItemFacts, "id" | "resolution">

/**
 * What of a settlement is for units that were promised store credit, or nothing, in minor units: these
 * do not go back to a payment by themselves. Fees and extras fall on all units by their worth.
 */
export function promisedCredit(
  { items, lines, owed }: Pick<Settlement, "items" | "lines" | "owed">,
  rma: { items: PromisedItem[] }
): MinorUnits {
  const isPromised = ({ id }: { id: string }) =>
    rma.items.some((item) => item.id === id && isNoMoney(item))
  if (!items.some(isPromised)) {
    return 0
  }
  const worthOf = (settled: Settlement["items"]) =>
    sumOf(lines, ({ rma_item_id, amount }) =>
      settled.some(({ id }) => id === rma_item_id) ? amount : 0
    )
  const ofCredit = worthOf(items.filter(isPromised))
  const ofMoney = worthOf(items.filter((item) => !isPromised(item)))
  // Units of no worth say nothing about how to split.
  return ofCredit + ofMoney > 0 ? allocate(owed, [ofCredit, ofMoney])[0] : owed
}

function isNoMoney({ resolution }: PromisedItem): boolean {
  return resolution === "store_credit" || resolution === "none"
}
