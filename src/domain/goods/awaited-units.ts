import type { RmaItemFacts } from "../facts"

/** How many approved units of an item are still to come. */
export function awaitedUnits(
  item: Pick<RmaItemFacts, "return_expected" | "approved_quantity" | "received_quantity">
): number {
  return item.return_expected ? item.approved_quantity - item.received_quantity : 0
}
