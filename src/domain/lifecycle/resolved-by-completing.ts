import { exchangeOfItem, isCheaper, type ExchangeUnderWay } from "../exchange/exchange-of-item"
import type { RmaItemFacts } from "../facts"

/**
 * Whether the units of an item get nothing in money, so that completing the case is what resolves them:
 * those of an abusive return, those that were repaired, and those for which new ones were sent that cost
 * no less.
 */
export function resolvedByCompleting(
  item: Pick<RmaItemFacts, "id" | "resolution">,
  books: { exchanges: ExchangeUnderWay[] }
): boolean {
  const exchange = exchangeOfItem(books, item)
  if (exchange) return !isCheaper(exchange, item)
  return item.resolution === "none" || item.resolution === "repair"
}
