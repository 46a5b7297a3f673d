import type { OrderBooks, RmaFacts } from "../facts"
import { closeBooks } from "./close-books"
import { resolvableUnits } from "./resolvable-units"
import { withCoreUnits } from "./units-to-settle"
import type { Settlement } from "./settlement"

/**
 * The settlement that completing a case writes for its units of resolution `none`: nothing is owed,
 * and core is told to put back into the order's total what it took out of it when they came
 * (X = −C). `items` is empty where the case has no such units.
 */
export function settlementForNothing(rma: RmaFacts, books: OrderBooks): Settlement {
  const units = rma.items
    .filter((item) => item.resolution === "none" && resolvableUnits(item) > 0)
    .map((item) => withCoreUnits(item, resolvableUnits(item)))
  return closeBooks({ units, lines: [], owed: 0 }, books)
}
