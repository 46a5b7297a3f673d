import type { RmaFacts } from "../facts"
import { refuse } from "../refusals"
import { assertUnits } from "./assert-units"
import { awaitedUnits } from "./awaited-units"
import { findItems } from "./find-items"
import { isInCoreReturn } from "./is-in-core-return"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/** What closing short does. All quantities count units. */
export type CloseShortPlan = {
  /** The items that were named, with what stays approved. */
  items: { id: string; approved_quantity: number }[]
  /** What is taken out of core's Return again: one entry per order line. */
  core_cancel: LineQuantity[]
}

/**
 * What closing short does: the units that did not come are no longer approved, and may be asked for
 * again in another case.
 *
 * `entries` say how many units of an item did not come. Refuses `invalid_data` (no items, an unknown
 * one, more than is awaited) and `duplicate_item`.
 */
export function planCloseShort(
  rma: RmaFacts,
  entries: { id: string; quantity: number }[]
): CloseShortPlan {
  if (entries.length === 0) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
  const closed = findItems(rma.items, entries)
  for (const { item, entry } of closed) {
    assertUnits(entry.quantity, { id: item.id, line_item_id: item.line_item_id })
    const awaited = awaitedUnits(item)
    if (entry.quantity > awaited) {
      refuse("invalid_data", {
        field: "quantity",
        problem: "more_than_awaited",
        id: item.id,
        line_item_id: item.line_item_id,
        awaited,
        quantity: entry.quantity,
      })
    }
  }

  return {
    items: closed.map(({ item, entry }) => ({
      id: item.id,
      approved_quantity: item.approved_quantity - entry.quantity,
    })),
    core_cancel: sumByLine(
      closed
        .filter(({ item }) => isInCoreReturn(item))
        .map(({ item, entry }) => ({
          line_item_id: item.line_item_id,
          quantity: entry.quantity,
        }))
    ),
  }
}
