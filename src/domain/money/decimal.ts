import { BigNumber } from "bignumber.js"

/**
 * Decimal arithmetic for amounts, apart from Medusa's own: 40 places, so that a quotient is never
 * near enough to a half to be taken for one, and plain notation, as amounts travel as text.
 */
export const Decimal = BigNumber.clone({
  DECIMAL_PLACES: 40,
  ROUNDING_MODE: BigNumber.ROUND_HALF_EVEN,
  EXPONENTIAL_AT: 1e9,
})

export type Decimal = BigNumber
