import type { RmaItemFacts } from "../facts"
import { unitsPaidAhead } from "../settlement/units-paid-ahead"
import { awaitedUnits } from "./awaited-units"
import { isInCoreReturn } from "./is-in-core-return"
import type { LineQuantity } from "./sum-by-line"

/** What letting the customer keep units does. All quantities count units. */
export type KeepingPlan = {
  /** The item as it is from then on. */
  item: { id: string; return_expected: false; approved_quantity: number }
  /** How many units that are paid stay with the customer. */
  kept: number
  /** What is taken out of core's Return again; of no unit where core's Return has none of them. */
  core_cancel: LineQuantity
}

/**
 * What it does to an item that its customer keeps the units that were paid before they came: nobody waits
 * for them any more, and they are approved without an expected return, also those that had been closed
 * short. Units of the item that neither came nor are paid are approved no more, as when they are closed
 * short: nothing is owed for them, and they may be asked for again.
 *
 * The order's books have the value of kept units already and core never counts them itself (C = 0): they
 * are told nothing.
 */
export function planKeeping(item: RmaItemFacts): KeepingPlan {
  return {
    // Some are paid ahead, so all that came are resolved: what is resolved is what there is.
    item: { id: item.id, return_expected: false, approved_quantity: item.resolved_quantity },
    kept: unitsPaidAhead(item),
    core_cancel: {
      line_item_id: item.line_item_id,
      quantity: isInCoreReturn(item) ? awaitedUnits(item) : 0,
    },
  }
}
