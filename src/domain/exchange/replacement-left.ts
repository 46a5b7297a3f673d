import type { ExchangeInBooks, OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { sumOf } from "../sum-of"

/**
 * What of the new units on an order is to be paid for by old ones that are not settled yet, or by a
 * difference that is not paid yet, in minor units. It stands in the order's total and is no debt that a
 * refund sets off: a difference is collected by its own payment.
 */
export function replacementLeft({ exchanges }: Pick<OrderBooks, "exchanges">): MinorUnits {
  return sumOf(exchanges, leftOf)
}

function leftOf(exchange: ExchangeInBooks): MinorUnits {
  const { is_on_order, open_quantity, new_worth, paid, settled } = exchange
  // Once no old unit is open, what is left of the price is a debt like any other.
  const isOpen = is_on_order && open_quantity > 0
  return isOpen ? new_worth - paid - settled.replacement : 0
}
