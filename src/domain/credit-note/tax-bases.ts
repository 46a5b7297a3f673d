import type { TaxAmount } from "../facts"
import { allocate } from "../money/allocate"
import type { MinorUnits } from "../money/currency"
import { sumOf } from "../sum-of"

/**
 * The part of a net amount that each of its taxes was levied on, in minor units and with the sign of
 * the net.
 *
 * A line only says how much of each tax is inside it. Two taxes may lie on the same net (state and
 * county), or on two parts of it (goodwill for a shirt at 20 % and a book at 5.5 %), and a part may
 * bear none: what a tax is divided by its rate tells which. That quotient is as coarse as the rate is
 * low, a cent at 2 % being 50 cents of net; what is nearer to the whole than that is the whole.
 */
export function taxBases(net: MinorUnits, taxes: TaxAmount[]): MinorUnits[] {
  const whole = Math.abs(net)
  const implied = taxes.map(({ rate, amount }) => (rate > 0 ? (Math.abs(amount) * 100) / rate : 0))
  const coarseness = sumOf(taxes, ({ rate }) => (rate > 0 ? 100 / rate + 1 : 0))
  const bases = isStacked(whole, implied, coarseness)
    ? implied.map((base, index) => wholeOrPart(base, whole, taxes[index]))
    : partsOf(whole, implied, coarseness, taxes)
  return bases.map((base) => Math.sign(net) * base + 0) // -0 is 0
}

/** More net than there is, in parts: then they are not parts, but each lies on the same. */
function isStacked(whole: number, implied: number[], coarseness: number): boolean {
  const surplus = sumOf(implied, (base) => base) - whole
  const differences = sumOf(implied, (base) => Math.abs(base - whole))
  return surplus > coarseness || differences < surplus
}

function wholeOrPart(base: number, whole: number, { rate }: TaxAmount): number {
  const isWhole = rate === 0 || whole - base <= 100 / rate + 1
  return isWhole ? whole : Math.round(base)
}

function partsOf(whole: number, implied: number[], coarseness: number, taxes: TaxAmount[]): number[] {
  const rest = whole - sumOf(implied, (base) => base)
  const untaxed = taxes.findIndex(({ rate }) => rate === 0)
  if (rest <= coarseness && implied.some((base) => base > 0)) return allocate(whole, implied)
  const parts = implied.map(Math.round)
  if (untaxed >= 0) parts[untaxed] = whole - sumOf(parts, (part) => part)
  else if (rest <= coarseness) return allocate(whole, taxes.map(({ rate }) => rate))
  return parts
}
