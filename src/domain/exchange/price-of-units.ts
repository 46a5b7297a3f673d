import type { Currency, MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import type { ExchangeVariant } from "./exchange-variant"
import { newUnitsTotal, type PromotionCut } from "./new-units-total"

/**
 * What so many units of a variant cost today, less what promotions take off all of them, gross, in minor
 * units; null where it has no price.
 * Rounded once, over all units, as core rounds the total of a line and not of a unit.
 */
export function priceOfUnits(
  { unit_price, ...variant }: Pick<ExchangeVariant, "unit_price" | "is_tax_inclusive" | "taxes">,
  quantity: number,
  currency: Currency,
  cuts: PromotionCut[] = []
): MinorUnits | null {
  if (unit_price === null) return null
  return toMinor(newUnitsTotal({ ...variant, unit_price, quantity, cuts }), currency)
}
