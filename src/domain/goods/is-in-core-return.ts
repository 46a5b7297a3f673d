import type { RmaItemFacts } from "../facts"

/**
 * Whether core's Return counts the units of an item. Not those that stay with the customer, and not
 * those to be repaired: they come and go back, and must not leave the order's total meanwhile.
 */
export function isInCoreReturn(
  item: Pick<RmaItemFacts, "resolution" | "return_expected">
): boolean {
  return item.return_expected && item.resolution !== "repair"
}
