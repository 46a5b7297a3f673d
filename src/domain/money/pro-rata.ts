import type { MinorUnits } from "./currency"
import { Decimal } from "./decimal"

/**
 * The share `part / whole` of a total, rounded half-even: `worth(k)` of the domain for `k` of `q`
 * units, or the tax inside a part of an amount. Differences of it telescope: a sequence of parts
 * that ends at the whole sums to the total.
 *
 * Throws when the whole is 0: nothing has no share.
 */
export function proRata(total: MinorUnits, part: number, whole: number): MinorUnits {
  if (whole === 0) {
    throw new RangeError("The share of nothing")
  }
  const share = new Decimal(total).times(part).div(whole)
  return share.integerValue(Decimal.ROUND_HALF_EVEN).toNumber() + 0 // -0 is 0
}
