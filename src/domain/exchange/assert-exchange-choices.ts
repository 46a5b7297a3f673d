import type { OrderLine } from "../facts"
import type { Currency } from "../money/currency"
import { refuse } from "../refusals"
import type { ExchangeScope, Resolution } from "../words"
import { assertExchangeChoice } from "./assert-exchange-choice"
import type { ExchangeVariant } from "./exchange-variant"

/** An item of a case that may name what it is exchanged for. `quantity` counts units. */
export type ChoosingItem = {
  id: string
  line_item_id: string
  resolution: Resolution
  exchange_variant_id: string | null
  quantity: number
}

/** What choices are looked at by: variants as they are sold today, and what the policy lets who chooses. */
export type ExchangeChoices = {
  variants: ExchangeVariant[]
  /** Null: staff choose. */
  scope: ExchangeScope | null
  currency: Currency
}

/**
 * Whether the items of a case may be exchanged for what they name. Units of several items for the same
 * variant count together; only the items that `isChosenNow` says are looked at: an article that sold out
 * meanwhile must not keep staff from changing something else. What is not exchanged may name any variant
 * that the shop has: it is a wish and nothing is promised.
 *
 * Refuses as {@link assertExchangeChoice} does.
 */
export function assertExchangeChoices(
  items: ChoosingItem[],
  lines: Pick<OrderLine, "id" | "product_id" | "variant_id">[],
  { variants, scope, currency }: ExchangeChoices,
  isChosenNow: (item: ChoosingItem) => boolean = () => true
): void {
  const exchanged = items.filter(({ resolution }) => resolution === "exchange")
  for (const item of exchanged.filter(isChosenNow)) {
    const { exchange_variant_id: variant_id } = item
    if (variant_id === null) continue
    const line = lines.find(({ id }) => id === item.line_item_id)
    const quantity = exchanged
      .filter((other) => other.exchange_variant_id === variant_id)
      .reduce((sum, other) => sum + other.quantity, 0)
    const old = {
      product_id: line?.product_id ?? null,
      today: variants.find((variant) => variant.variant_id === line?.variant_id) ?? null,
    }
    const variant = variants.find((one) => one.variant_id === variant_id)
    assertExchangeChoice(variant, { variant_id, quantity, old }, { scope, currency })
  }
}

/**
 * Whether a shopper may say what an item is exchanged for: until the case is approved, which confirms it.
 * Refuses `transition_not_allowed`; `invalid_data` where the item is not exchanged.
 */
export function assertMayChooseExchange(
  status: string,
  { id, resolution }: { id: string; resolution: Resolution }
): void {
  if (status !== "requested") refuse("transition_not_allowed", { status, event: "choose_exchange" })
  if (resolution !== "exchange") {
    refuse("invalid_data", { field: "variant_id", problem: "not_exchanged", id })
  }
}
