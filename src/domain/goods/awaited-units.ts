import type { RmaItemFacts } from "../facts"

/** How many approved units of an item are still to come. */
export function awaitedUnits(item: RmaItemFacts): number {
  return item.return_expected ? item.approved_quantity - item.received_quantity : 0
}
