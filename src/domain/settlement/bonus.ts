import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"

/**
 * What a merchant adds for taking store credit instead of money: `percent` of the tender's amount in
 * minor units, rounded half-even. No part of the order, of the credit note, or of what is owed.
 */
export function bonusOf(amount: MinorUnits, percent: number): MinorUnits {
  const bonus = new Decimal(amount).times(percent).div(100)
  return bonus.integerValue(Decimal.ROUND_HALF_EVEN).toNumber()
}
