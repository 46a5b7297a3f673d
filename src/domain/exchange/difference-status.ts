import type { RawAmount } from "../facts"
import { Decimal } from "../money/decimal"
import type { DifferenceStatus } from "../words"

/**
 * How the price difference of an exchange stands. Above zero the customer pays it before anything
 * leaves; below, the customer gets it as part of a settlement, like any other amount owed.
 */
export function differenceStatus(difference: RawAmount, isPaid: boolean): DifferenceStatus {
  const amount = new Decimal(difference)
  if (amount.isZero()) return "none"
  if (amount.isNegative()) return "owed_to_customer"
  return isPaid ? "paid" : "due"
}
