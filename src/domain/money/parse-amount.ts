import { refuse } from "../refusals"
import type { Currency, MinorUnits } from "./currency"
import { Decimal } from "./decimal"
import { toMinor } from "./to-minor"

/**
 * An amount that a person typed, in major units, as minor units. Unlike what core computed it is
 * never rounded: 5.005 euros is a mistake to be told, not a figure to be changed in silence.
 *
 * Refuses `invalid_data` more decimals than the currency has, and what is no amount.
 */
export function parseAmount(amount: number, currency: Currency, field: string): MinorUnits {
  const exact = new Decimal(amount).shiftedBy(currency.digits)
  if (!exact.isInteger()) {
    refuse("invalid_data", {
      field,
      problem: "too_many_decimals",
      amount,
      currency_code: currency.code,
      digits: currency.digits,
    })
  }
  return toMinor(amount, currency)
}
