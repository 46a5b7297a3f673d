import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { assertExchangeChoice, planReservations, refuse } from "../../domain"
import type { ExchangedUnits, ExchangeVariant, OrderBooks, UnitsToExchange } from "../../domain"
import { exchangeContextFields, parseExchangeContext } from "../../facts/exchange-variant"
import type { OutboundShipping } from "../../facts/outbound-shipping"
import { loadBooks } from "../settlement/load-books"
import { readExchangeVariants } from "./load-exchange-variants"
import { loadOutboundShipping } from "./load-outbound-shipping"
import { loadPromotionCuts } from "./load-promotion-cuts"

/** What is asked of the shop before units are exchanged. */
export type ExchangeQuestion = {
  order_id: string
  units: ExchangedUnits[]
  shipping_option_id: string | null
  /** Whether the order's promotions count for the new units too. */
  carries_promotions: boolean
}

/** All that an exchange is planned from; null: nothing is exchanged. */
export type ExchangeFacts = {
  units: UnitsToExchange[]
  books: OrderBooks
  shipping: OutboundShipping | null
} | null

/**
 * Reads what the new units of a case cost today, whether they are there, and what the old ones are
 * worth. Without units, nothing is read.
 *
 * @throws Refusal `not_found`, `invalid_data`: what cannot be sent, or not so much of it, and a shipping
 * option by which nothing is sent
 */
export async function loadExchangeFacts(
  container: MedusaContainer,
  { order_id, units, shipping_option_id, carries_promotions }: ExchangeQuestion
): Promise<ExchangeFacts> {
  if (!units.length) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: exchangeContextFields,
    filters: { id: order_id },
  })
  const context = parseExchangeContext(data[0] ?? refuse("not_found", { order_id }))
  const quantities = [...new Set(units.map(({ quantity }) => quantity))]
  const [{ books }, shipping, ...byQuantity] = await Promise.all([
    loadBooks(container, order_id),
    loadOutboundShipping(container, context, shipping_option_id),
    // Prices may depend on the quantity, and there are few.
    ...quantities.map((quantity) =>
      readExchangeVariants(container, context, variantIdsOf(units, quantity), quantity)
    ),
  ])
  const chosen = units.map((one) => {
    const variant = byQuantity[quantities.indexOf(one.quantity)].get(one.variant_id)
    return { ...one, variant: sendable(one, variant, books) }
  })
  assertAllInStock(chosen)
  const cuts = carries_promotions
    ? await loadPromotionCuts(container, order_id, context, chosen)
    : []
  return {
    units: chosen.map((one, index) => ({ ...one, cuts: cuts[index] ?? [] })),
    books,
    shipping,
  }
}

function variantIdsOf(units: ExchangedUnits[], quantity: number): string[] {
  return units.filter((one) => one.quantity === quantity).map(({ variant_id }) => variant_id)
}

/** What was bought is sent again although the shop does not show it any more. */
function sendable(
  one: ExchangedUnits,
  variant: ExchangeVariant | undefined,
  { currency }: OrderBooks
): ExchangeVariant {
  const { variant_id, quantity, is_sent_again } = one
  if (is_sent_again) {
    const problem = "unknown_variant"
    return variant ?? refuse("invalid_data", { field: "exchange_variant_id", problem, variant_id })
  }
  const old = { product_id: null, today: null }
  // By any scope: what a shopper may choose was asked when they chose it.
  assertExchangeChoice(variant, { variant_id, quantity, old }, { scope: null, currency })
  return variant
}

/** Two items may be exchanged for the same variant, or for kits of the same parts: asked together. */
function assertAllInStock(units: { variant: ExchangeVariant; quantity: number }[]): void {
  planReservations(units.map((one, index) => ({ ...one, line_item_id: String(index) })))
}
