import type { RawAmount } from "../facts"
import type { Currency, MinorUnits } from "./currency"
import { Decimal } from "./decimal"

/**
 * Minor units (1250) as the number in major units that answers carry (12.5). Never to be computed
 * with.
 */
export function fromMinor(amount: MinorUnits, currency: Currency): number {
  return new Decimal(amount).shiftedBy(-currency.digits).toNumber()
}

/**
 * Minor units (1250) as exact text in major units ("12.5"), the form in which core is told of
 * amounts.
 */
export function toRaw(amount: MinorUnits, currency: Currency): RawAmount {
  return new Decimal(amount).shiftedBy(-currency.digits).toFixed()
}
