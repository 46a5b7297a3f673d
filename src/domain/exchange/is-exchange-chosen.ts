import type { RmaItemFacts } from "../facts"
import { isUnderWay } from "../lifecycle/is-under-way"
import type { RmaStatus } from "../words"

/**
 * Whether units of an item are to be exchanged and are not resolved yet: their money is not given back
 * too. Before approval all that is asked for counts.
 */
export function isExchangeChosen(
  status: RmaStatus,
  item: Pick<
    RmaItemFacts,
    "resolution" | "requested_quantity" | "approved_quantity" | "resolved_quantity"
  >
): boolean {
  const units = isUnderWay(status) ? item.approved_quantity : item.requested_quantity
  return item.resolution === "exchange" && item.resolved_quantity < units
}
