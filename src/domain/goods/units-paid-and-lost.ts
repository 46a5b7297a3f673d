import type { RmaItemFacts } from "../facts"
import { unitsPaidAhead } from "../settlement/units-paid-ahead"
import { awaitedUnits } from "./awaited-units"

/**
 * How many units of an item were paid before they came and are lost: closed short, or, where the case is
 * late, awaited still. What was paid for them is gone unless somebody asks for it; the case only says so,
 * until they come or staff lets the customer keep them.
 *
 * @param is_late the deadline has passed, and no parcel is known to be on its way
 */
export function unitsPaidAndLost(
  item: Pick<
    RmaItemFacts,
    "return_expected" | "approved_quantity" | "received_quantity" | "resolved_quantity"
  >,
  { is_late }: { is_late: boolean }
): number {
  return Math.max(0, unitsPaidAhead(item) - (is_late ? 0 : awaitedUnits(item)))
}
