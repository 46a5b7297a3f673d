import { replacementLeft } from "../exchange/replacement-left"
import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { toRaw } from "../money/from-minor"
import { coreAmount } from "./core-amount"

/**
 * What the customer still owes on the order, in minor units, never below 0.
 *
 * The order's total less what was paid, but for three things that stand in these figures and are no
 * debt: units that came back and are not settled yet (their value has left the total), settlements
 * that are not paid out yet, and new units of exchanges, which old ones or a payment of their own pay for.
 */
export function openBalance(books: OrderBooks): MinorUnits {
  return Math.max(0, balanceOf(books))
}

/**
 * What was paid on the order beyond all that it comes to, in minor units, never below 0: {@link openBalance}
 * the other way round. What is on its way back is not among it.
 */
export function paidBeyondOrder(books: OrderBooks): MinorUnits {
  return Math.max(0, 0 - balanceOf(books))
}

function balanceOf(books: OrderBooks): MinorUnits {
  const balance = new Decimal(books.total)
    .minus(books.transactions)
    .plus(coreAmount(books.unsettled, books))
    .plus(toRaw(books.unpaid - replacementLeft(books), books.currency))
  return withoutRounding(balance.shiftedBy(books.currency.digits))
}

/**
 * Half a minor unit is what the order's own total was rounded by when it was paid, and no debt: so
 * half goes down here. Every settlement before has left its noise in core's total, so the half is
 * looked for where no noise reaches.
 */
function withoutRounding(balance: Decimal): MinorUnits {
  return balance
    .decimalPlaces(4, Decimal.ROUND_HALF_EVEN)
    .integerValue(Decimal.ROUND_HALF_DOWN)
    .toNumber()
}
