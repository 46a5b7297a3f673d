import type { OrderLine, RmaFacts } from "../facts"
import { awaitedUnits } from "./awaited-units"
import { assertWithinReturnable } from "./assert-within-returnable"
import { isInCoreReturn } from "./is-in-core-return"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/** What reopening asks of core: a Return of these units, as the old one was canceled; none, nothing. */
export type ReopeningPlan = { core_return: LineQuantity[] }

/**
 * What reopening a case takes. A rejected or expired one has freed its units: what was requested, or
 * approved, must still be returnable, and goods that are to come are asked of core once more. A
 * completed one has kept all it had.
 *
 * `unknownToCore` holds, by line id, the units of all other cases that core knows nothing of.
 * Refuses `quantity_exceeds_returnable`.
 */
export function planReopening(
  rma: RmaFacts,
  lines: OrderLine[],
  unknownToCore: ReadonlyMap<string, number>
): ReopeningPlan {
  if (rma.status === "rejected") {
    const requested = rma.items.map(({ line_item_id, requested_quantity }) => ({
      line_item_id,
      quantity: requested_quantity,
    }))
    assertWithinReturnable(requested, lines, unknownToCore)
  }
  if (rma.status !== "expired") {
    return { core_return: [] }
  }
  const approved = rma.items.map(({ line_item_id, approved_quantity }) => ({
    line_item_id,
    quantity: approved_quantity,
  }))
  assertWithinReturnable(approved, lines, unknownToCore)
  const awaited = rma.items.filter(isInCoreReturn).map((item) => ({
    line_item_id: item.line_item_id,
    quantity: awaitedUnits(item),
  }))
  return { core_return: sumByLine(awaited) }
}
