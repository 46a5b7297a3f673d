import type { RawAmount } from "../facts"
import { refuse } from "../refusals"
import type { Currency, MinorUnits } from "./currency"
import { Decimal } from "./decimal"
import { withoutNoise } from "./without-noise"

/**
 * An amount in major units ("12.5", 12.5) as minor units (1250), rounded half-even.
 *
 * Refuses `invalid_data` what is no amount, or too large to be counted exactly.
 */
export function toMinor(amount: RawAmount | number | Decimal, currency: Currency): MinorUnits {
  const minor = withoutNoise(amount, currency)
    .shiftedBy(currency.digits)
    .integerValue(Decimal.ROUND_HALF_EVEN)
    .toNumber()
  if (!Number.isSafeInteger(minor)) {
    refuse("invalid_data", { field: "amount", problem: "not_an_amount", amount: String(amount) })
  }
  return minor + 0 // -0 is 0
}
