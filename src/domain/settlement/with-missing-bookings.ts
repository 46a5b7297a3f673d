import type { OrderBooks, RawAmount } from "../facts"
import type { LineQuantity } from "../goods/sum-by-line"
import type { Currency, MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"
import type { ReimbursementStatus, SettlementStatus } from "../words"
import { coreAmount } from "./core-amount"

/** A settlement of the order, and what of it the order has: credit lines, and transactions of payments. */
export type BookedSettlement = {
  status: SettlementStatus
  /** X, unrounded major units. */
  credit_line_amount: string
  is_booked: boolean
  is_void_booked: boolean
  reimbursements: {
    status: ReimbursementStatus
    /** Major units. */
    amount: RawAmount
    is_booked: boolean
  }[]
}

/**
 * The books as they will be once the order has every credit line of its settlements and every unit that
 * came back, and our records every payment that the order has. A crash may have kept one from the other
 * for a minute, and whoever settles meanwhile must not take the difference for a debt of the customer, or
 * pay it.
 *
 * `unreceived`: units that came back by our records, and that core counts as sold still.
 */
export function withMissingBookings(
  books: OrderBooks,
  settlements: BookedSettlement[],
  unreceived: LineQuantity[] = []
): OrderBooks {
  const total = settlements.reduce(
    (sum, settlement) => sum.minus(missingOf(settlement)),
    new Decimal(books.total).minus(coreAmount(unreceived, books))
  )
  const unpaid = books.unpaid - sumOf(settlements, (one) => bookedUnpaid(one, books.currency))
  return { ...books, total: total.toFixed(), unpaid }
}

/** What left the order and is not paid by our record yet: its transaction comes first. */
function bookedUnpaid({ status, reimbursements }: BookedSettlement, currency: Currency): MinorUnits {
  if (status !== "approved") return 0
  return sumOf(
    reimbursements.filter((one) => one.is_booked && one.status !== "paid"),
    ({ amount }) => toMinor(amount, currency)
  )
}

/** What the order's credit lines lack: X where it was never told, −X where it was not taken back. */
function missingOf({ status, credit_line_amount, is_booked, is_void_booked }: BookedSettlement) {
  if (status === "approved" && !is_booked) return new Decimal(credit_line_amount)
  if (status === "voided" && is_booked && !is_void_booked) {
    return new Decimal(credit_line_amount).negated()
  }
  return new Decimal(0)
}
