import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { refuse } from "../refusals"

/**
 * A case is completed when nothing is awaited any more and every approved unit is resolved. Units of
 * resolution `none` get nothing, so completing is what resolves them.
 *
 * Refuses `goods_awaited` and `units_unresolved`, each with the items and how many units of them.
 */
export function assertCompletable(rma: { items: RmaItemFacts[] }): void {
  const awaited = unitsOf(rma.items, awaitedUnits)
  if (awaited.length > 0) {
    refuse("goods_awaited", { items: awaited })
  }
  const unresolved = unitsOf(rma.items, unresolvedUnits)
  if (unresolved.length > 0) {
    refuse("units_unresolved", { items: unresolved })
  }
}

function unresolvedUnits(item: RmaItemFacts): number {
  return item.resolution === "none" ? 0 : item.approved_quantity - item.resolved_quantity
}

function unitsOf(items: RmaItemFacts[], count: (item: RmaItemFacts) => number) {
  return items
    .map((item) => ({ id: item.id, line_item_id: item.line_item_id, quantity: count(item) }))
    .filter(({ quantity }) => quantity > 0)
}
