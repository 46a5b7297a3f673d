import type { RawAmount } from "../facts"
import type { Currency } from "../money/currency"
import { Decimal } from "../money/decimal"
import { withoutNoise } from "../money/without-noise"

/** Adds up amounts in major units, unrounded. */
export function sumAmounts(amounts: RawAmount[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0))
}

/**
 * Whether two amounts in major units are other than each other, but for the noise that core's divisions
 * leave. Half a cent is a difference here: nothing is rounded before it is compared.
 */
export function differ(a: RawAmount | Decimal, b: RawAmount | Decimal, currency: Currency): boolean {
  return !withoutNoise(new Decimal(a).minus(b), currency).isZero()
}

/** As a finding tells it: "-12.5", unrounded, without noise. */
export function told(amount: RawAmount | Decimal, currency: Currency): RawAmount {
  return withoutNoise(amount, currency).toFixed()
}

/** Half of the smallest unit of a currency, in major units. */
export function halfUnit({ digits }: Currency): Decimal {
  return new Decimal(0.5).shiftedBy(-digits)
}
