import type { RmaItemFacts } from "../facts"
import { unitsPaidAhead } from "../settlement/units-paid-ahead"
import { awaitedUnits } from "./awaited-units"

/**
 * How many units of an item were paid before they came and are not awaited any more: closed short. What
 * was paid for them is gone unless somebody asks for it; the case only says so.
 */
export function unitsPaidAndLost(
  item: Pick<
    RmaItemFacts,
    "return_expected" | "approved_quantity" | "received_quantity" | "resolved_quantity"
  >
): number {
  return Math.max(0, unitsPaidAhead(item) - awaitedUnits(item))
}
