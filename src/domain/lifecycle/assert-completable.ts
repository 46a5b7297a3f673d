import { exchangeOfItem, isDifferenceDue, type ExchangeUnderWay } from "../exchange/exchange-of-item"
import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { refuse } from "../refusals"
import { resolvedByCompleting } from "./resolved-by-completing"

/** A case and the exchanges of its order. */
export type CompletionFacts = { items: RmaItemFacts[]; exchanges: ExchangeUnderWay[] }

/**
 * A case is completed when nothing is awaited any more, no difference is due, and every approved unit is
 * resolved, or gets no money: then completing is what resolves it.
 *
 * Refuses `goods_awaited` and `units_unresolved`, each with the items and how many units of them, and
 * `difference_unpaid`.
 */
export function assertCompletable(rma: CompletionFacts): void {
  const awaited = unitsOf(rma.items, awaitedUnits)
  if (awaited.length > 0) {
    refuse("goods_awaited", { items: awaited })
  }
  const unresolved = unitsOf(rma.items, (item) =>
    resolvedByCompleting(item, rma) ? 0 : unresolvedUnits(item)
  )
  if (unresolved.length > 0) {
    refuse("units_unresolved", { items: unresolved })
  }
  const unpaid = unitsOf(rma.items, (item) => (isUnpaid(item, rma) ? unresolvedUnits(item) : 0))
  if (unpaid.length > 0) {
    refuse("difference_unpaid", { items: unpaid })
  }
}

function unresolvedUnits(item: RmaItemFacts): number {
  return item.approved_quantity - item.resolved_quantity
}

function isUnpaid(item: RmaItemFacts, rma: CompletionFacts): boolean {
  const exchange = exchangeOfItem(rma, item)
  return exchange !== undefined && isDifferenceDue(exchange, item)
}

function unitsOf(items: RmaItemFacts[], count: (item: RmaItemFacts) => number) {
  return items
    .map((item) => ({ id: item.id, line_item_id: item.line_item_id, quantity: count(item) }))
    .filter(({ quantity }) => quantity > 0)
}
