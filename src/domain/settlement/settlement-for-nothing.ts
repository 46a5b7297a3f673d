import { exchangeOfItem, isSentFree } from "../exchange/exchange-of-item"
import type { OrderBooks, RmaFacts } from "../facts"
import { resolvedByCompleting } from "../lifecycle/resolved-by-completing"
import { closeBooks } from "./close-books"
import { exchangeLines } from "./exchange-lines"
import { itemValues } from "./item-values"
import { resolvableUnits } from "./resolvable-units"
import { withCoreUnits } from "./units-to-settle"
import type { Settlement, SettlementRules } from "./settlement"

/**
 * The settlement that completing a case writes for its units that are due no money. For an abusive
 * return, and for units that are repaired or sent again at no price, core is told to put back into the
 * order's total what it took out of it when they came (X = −C). Units that are exchanged are worth what
 * they are worth, and their new units, with the fees agreed at approval, take all of it. `items` is
 * empty where the case has no such units.
 */
export function settlementForNothing(
  rma: RmaFacts,
  books: OrderBooks,
  rules: Pick<SettlementRules, "fee_tax">
): Settlement {
  const units = rma.items
    .filter((item) => resolvedByCompleting(item, books) && resolvableUnits(item) > 0)
    .map((item) => withCoreUnits(item, resolvableUnits(item)))
  const exchanged = units.filter(({ item }) => {
    const exchange = exchangeOfItem(books, item)
    return exchange !== undefined && !isSentFree(exchange, item)
  })
  const values = itemValues(exchanged, books).lines
  const lines = [...values, ...exchangeLines(values, rma, books, rules)]
  return closeBooks({ units, lines, owed: 0 }, books)
}
