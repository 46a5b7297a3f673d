import type { RmaItemFacts } from "../facts"

/**
 * How many units of an item were resolved before they came, and did not come yet. Core knows nothing of
 * them: their value was told to it whole, and is taken back when they come and core counts them itself.
 */
export function unitsPaidAhead(
  item: Pick<RmaItemFacts, "return_expected" | "received_quantity" | "resolved_quantity">
): number {
  return item.return_expected ? Math.max(0, item.resolved_quantity - item.received_quantity) : 0
}
