import type { TaxAmount } from "../facts"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import type { SettlementRules } from "./settlement"

/** The tax inside a gross fee, in minor units and with the fee's sign, rounded half-even. */
export function feeTax(amount: MinorUnits, { fee_tax }: SettlementRules): TaxAmount[] {
  if (fee_tax === null) {
    return []
  }
  const { rate, code } = fee_tax
  const tax = new Decimal(amount).times(rate).div(new Decimal(100).plus(rate))
  const minor = tax.integerValue(Decimal.ROUND_HALF_EVEN).toNumber()
  return [{ rate, code, amount: minor + 0 }] // -0 is 0
}
