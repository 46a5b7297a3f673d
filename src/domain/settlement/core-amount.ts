import type { OrderBooks } from "../facts"
import type { LineQuantity } from "../goods/sum-by-line"
import { Decimal } from "../money/decimal"
import { lineWorth } from "./line-worth"

/**
 * C: what core takes out of the order's total by itself for units that it counts as received, in
 * major units. Core divides the line's total evenly and rounds nothing, so neither do we.
 */
export function coreAmount(units: LineQuantity[], books: OrderBooks): Decimal {
  return units.reduce((sum, { line_item_id, quantity }) => {
    if (quantity === 0) {
      return sum
    }
    const line = lineWorth(books, line_item_id)
    return sum.plus(new Decimal(line.total).times(quantity).div(line.quantity))
  }, new Decimal(0))
}
