import type { Currency } from "./currency"
import { Decimal } from "./decimal"

/** Decimals below the smallest unit that are still a figure and not yet noise. */
const PLACES_BELOW_MINOR = 10

/**
 * An amount in major units without the noise that core's divisions leave at their 20th decimal:
 * 5.00499999999999999999 is 5.005, a half to be rounded as such, and 2e-20 is nothing.
 */
export function withoutNoise(amount: string | number | Decimal, currency: Currency): Decimal {
  return new Decimal(amount).decimalPlaces(
    currency.digits + PLACES_BELOW_MINOR,
    Decimal.ROUND_HALF_EVEN
  )
}
