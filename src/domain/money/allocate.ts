import type { MinorUnits } from "./currency"
import { Decimal } from "./decimal"

/**
 * Splits an amount in proportion to the weights, so that the parts sum to it exactly: every part is
 * rounded towards zero and what is left goes, unit by unit, to the largest remainders, the earlier
 * of equals first. One part per weight; a negative amount is split like its opposite.
 *
 * Throws when there is something to split and no weight is above 0, or a weight is below.
 */
export function allocate(total: MinorUnits, weights: number[]): MinorUnits[] {
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0))
  if (weights.some((weight) => weight < 0) || (whole.isZero() && total !== 0)) {
    throw new RangeError("Weights must not be negative, nor all be 0")
  }
  if (total === 0) {
    return weights.map(() => 0)
  }

  const sign = Math.sign(total)
  const quotas = weights.map((weight) => new Decimal(total).abs().times(weight).div(whole))
  const parts = quotas.map((quota) => quota.integerValue(Decimal.ROUND_DOWN).toNumber())
  const left = Math.abs(total) - parts.reduce((sum, part) => sum + part, 0)

  byLargestRemainder(quotas)
    .slice(0, left)
    .forEach((index) => {
      parts[index] += 1
    })
  return parts.map((part) => sign * part + 0) // -0 is 0
}

function byLargestRemainder(quotas: Decimal[]): number[] {
  const remainders = quotas.map((quota) => quota.mod(1))
  return remainders
    .map((_, index) => index)
    .sort((a, b) => remainders[b].comparedTo(remainders[a]) || a - b)
}
