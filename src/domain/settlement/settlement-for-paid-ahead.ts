import type { OrderBooks, RmaFacts } from "../facts"
import { closeBooks } from "./close-books"
import type { Settlement } from "./settlement"
import { unitsPaidAhead } from "./units-paid-ahead"

/**
 * The settlement that receiving a case writes for units that were paid before they came. Their value was
 * told to core then, and core takes it out of the order's total once more by itself when it counts them
 * as received: it is told to put that back (X = −C). Nothing is owed, and no unit is resolved by it.
 * `items` is empty where no such unit came.
 *
 * @param rma the case before the receipt
 * @param received how many units of each item came that core counts as received
 */
export function settlementForPaidAhead(
  rma: Pick<RmaFacts, "items">,
  received: { item_id: string; core_quantity: number }[],
  books: OrderBooks
): Settlement {
  const units = rma.items.flatMap((item) => {
    const came = received.find(({ item_id }) => item_id === item.id)?.core_quantity ?? 0
    // Of units that came together the right ones are those that were paid: as when they are settled.
    const core_quantity = Math.min(came, unitsPaidAhead(item))
    return core_quantity > 0 ? [{ item, quantity: 0, core_quantity }] : []
  })
  return closeBooks({ units, lines: [], owed: 0 }, books)
}
