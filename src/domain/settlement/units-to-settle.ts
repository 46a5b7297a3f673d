import { exchangeOfItem, isCheaper } from "../exchange/exchange-of-item"
import type { OrderBooks, RmaItemFacts } from "../facts"
import { assertUnits } from "../goods/assert-units"
import { findItems } from "../goods/find-items"
import { refuse } from "../refusals"
import { resolvableUnits } from "./resolvable-units"
import type { SettlementRequest, SettlementRules } from "./settlement"

/** Units of an item to be resolved, and how many of them core counts as received. */
export type SettledUnits = { item: RmaItemFacts; quantity: number; core_quantity: number }

/**
 * The units that a settlement is asked to resolve.
 *
 * Refuses `invalid_data` (an unknown item, no whole number of units), `duplicate_item`,
 * `exchange_chosen`, `not_received`.
 */
export function unitsToSettle(
  items: RmaItemFacts[],
  request: SettlementRequest,
  rules: Pick<SettlementRules, "pay_before_receipt">,
  books: Pick<OrderBooks, "exchanges">
): SettledUnits[] {
  return findItems(items, request.items).map(({ item, entry: { quantity } }) => {
    const where = { id: item.id, line_item_id: item.line_item_id }
    assertUnits(quantity, where)
    assertNotExchanged(item, books)
    const available = resolvableUnits(item, rules)
    if (quantity > available) {
      refuse("not_received", { ...where, available, requested: quantity })
    }
    return withCoreUnits(item, quantity)
  })
}

/**
 * New units take the place of the money. Only where they are cheaper is something of it left to settle;
 * until an exchange is confirmed, and once it was canceled, nobody said what these units are to become.
 */
function assertNotExchanged(item: RmaItemFacts, books: Pick<OrderBooks, "exchanges">): void {
  const exchange = exchangeOfItem(books, item)
  const isMoney = exchange ? isCheaper(exchange, item) : item.resolution !== "exchange"
  if (!isMoney) {
    refuse("exchange_chosen", { id: item.id, line_item_id: item.line_item_id })
  }
}

/**
 * Units that core has as received come first: a wrong item does not stand in the way of a right
 * one.
 */
export function withCoreUnits(item: RmaItemFacts, quantity: number): SettledUnits {
  const unsettledInCore = item.core_received_quantity - item.core_resolved_quantity
  return { item, quantity, core_quantity: Math.min(quantity, unsettledInCore) }
}
