import type { RmaItemFacts } from "../facts"

/**
 * How many units of an item may be resolved now (I3): those that came, or, where the customer keeps
 * them, those that were approved, less those that have their resolution.
 */
export function resolvableUnits(
  item: Pick<
    RmaItemFacts,
    "return_expected" | "approved_quantity" | "received_quantity" | "resolved_quantity"
  >
): number {
  const present = item.return_expected ? item.received_quantity : item.approved_quantity
  return present - item.resolved_quantity
}
