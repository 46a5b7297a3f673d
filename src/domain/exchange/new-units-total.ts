import type { Currency, MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { toMinor } from "../money/to-minor"
import type { ExchangeVariant } from "./exchange-variant"

/**
 * What so many units of a variant cost today, gross, in minor units; null where it has no price.
 * Rounded once, over all units, as core rounds the total of a line and not of a unit.
 */
export function newUnitsTotal(
  { unit_price, is_tax_inclusive, taxes }: Pick<ExchangeVariant, "unit_price" | "is_tax_inclusive" | "taxes">,
  quantity: number,
  currency: Currency
): MinorUnits | null {
  if (unit_price === null) return null
  const net = new Decimal(unit_price).times(quantity)
  if (is_tax_inclusive) return toMinor(net, currency)
  const rate = taxes.reduce((sum, tax) => sum.plus(tax.rate), new Decimal(0))
  return toMinor(net.plus(net.times(rate).div(100)), currency)
}
