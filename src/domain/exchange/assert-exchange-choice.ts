import type { Currency } from "../money/currency"
import { refuse } from "../refusals"
import type { ExchangeScope } from "../words"
import { availableUnits } from "./available-units"
import type { ExchangeVariant } from "./exchange-variant"
import { priceOfUnits } from "./price-of-units"

/** What units are exchanged for. `quantity` counts all units of the case that are for this variant. */
export type ExchangeChoice = {
  variant_id: string
  quantity: number
  /** The article that comes back; `today` null where the shop sells it no more. */
  old: { product_id: string | null; today: ExchangeVariant | null }
}

/** Who chooses: shoppers what the policy lets them, staff anything that the shop sells. */
export type ExchangeChooser = { scope: ExchangeScope | null; currency: Currency }

/**
 * Refuses what cannot be sent in place of old units: `invalid_data` where the shop has no such variant
 * (`unknown_variant`), does not show it (`not_published`), does not sell it where the order was bought
 * (`not_in_sales_channel`), has no price for it in the order's currency (`no_price`) or too little of it
 * (`out_of_stock`); `not_eligible` where the policy lets the shopper choose other articles only.
 */
export function assertExchangeChoice(
  variant: ExchangeVariant | undefined,
  choice: ExchangeChoice,
  { scope, currency }: ExchangeChooser
): asserts variant is ExchangeVariant {
  const { variant_id, quantity, old } = choice
  if (!variant) return refuseChoice("unknown_variant", variant_id)
  if (!variant.is_published) refuseChoice("not_published", variant_id)
  if (!variant.is_in_sales_channel) refuseChoice("not_in_sales_channel", variant_id)
  if (variant.unit_price === null) refuseChoice("no_price", variant_id)
  if (scope !== null && !isWithinScope(variant, { scope, old, currency })) {
    refuse("not_eligible", { field: "exchange_variant_id", variant_id, scope })
  }
  const available = availableUnits(variant)
  if (available !== null && available < quantity) {
    refuseChoice("out_of_stock", variant_id, { available, quantity })
  }
}

/**
 * Whether a policy lets an article be exchanged for a variant. Of the same price is what costs today
 * what the old article costs today, whatever was paid for it: what is dearer now is dearer for both.
 */
export function isWithinScope(
  variant: ExchangeVariant,
  { scope, old, currency }: { scope: ExchangeScope; old: ExchangeChoice["old"]; currency: Currency }
): boolean {
  if (scope === "any") return true
  if (scope === "same_product") return variant.product_id === old.product_id
  if (old.today === null) return false
  const price = priceOfUnits(old.today, 1, currency)
  return price !== null && priceOfUnits(variant, 1, currency) === price
}

function refuseChoice(problem: string, variant_id: string, details = {}): never {
  refuse("invalid_data", { field: "exchange_variant_id", problem, variant_id, ...details })
}
