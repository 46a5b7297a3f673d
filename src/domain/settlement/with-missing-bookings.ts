import type { OrderBooks } from "../facts"
import { Decimal } from "../money/decimal"
import type { SettlementStatus } from "../words"

/** A settlement of the order, and which of its credit lines the order has. */
export type BookedSettlement = {
  status: SettlementStatus
  /** X, unrounded major units. */
  credit_line_amount: string
  is_booked: boolean
  is_void_booked: boolean
}

/**
 * The books as they will be once the order has every credit line of its settlements. A crash may have
 * kept one from it for a minute, and whoever settles meanwhile must not take the difference for a debt
 * of the customer, or pay it.
 */
export function withMissingBookings(
  books: OrderBooks,
  settlements: BookedSettlement[]
): OrderBooks {
  const total = settlements.reduce(
    (sum, settlement) => sum.minus(missingOf(settlement)),
    new Decimal(books.total)
  )
  return { ...books, total: total.toFixed() }
}

/** What the order's credit lines lack: X where it was never told, −X where it was not taken back. */
function missingOf({ status, credit_line_amount, is_booked, is_void_booked }: BookedSettlement) {
  if (status === "approved" && !is_booked) return new Decimal(credit_line_amount)
  if (status === "voided" && is_booked && !is_void_booked) {
    return new Decimal(credit_line_amount).negated()
  }
  return new Decimal(0)
}
