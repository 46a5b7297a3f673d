import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  availableUnits,
  EXCHANGE_DEFAULTS,
  isWithinScope,
  priceOfUnits,
  refuse,
  worthOfUnits,
} from "../../domain"
import type {
  Currency,
  ExchangeScope,
  ExchangeTerms,
  ExchangeVariant,
  MinorUnits,
  OrderBooks,
  OrderLine,
} from "../../domain"
import {
  exchangeContextFields,
  parseExchangeContext,
  type ExchangeContext,
} from "../../facts/exchange-variant"
import { orderBooksFields, parseOrderBooks } from "../../facts/order-books"
import { orderLinesFields, parseOrderLines } from "../../facts/order-lines"
import { hasPromotions } from "../../facts/promoted-order"
import { loadPolicyFor } from "../policy/load-policy-for"
import { loadCases } from "../rma/steps/load-case"
import { findCandidates } from "./find-candidates"
import { readExchangeVariants } from "./load-exchange-variants"
import { loadPromotionCutsOfEach } from "./load-promotion-cuts"

export type ExchangeOptionsInput = {
  order_id: string
  line_item_id: string
  /** Of units that would be exchanged. */
  quantity: number
  /** Words of a title or a SKU. */
  q?: string
  /** One variant alone, such as what was chosen before. */
  variant_id?: string
  limit: number
  offset: number
  /** Staff choose among all that the shop sells. */
  for_staff?: boolean
}

/** A variant that units may be exchanged for. Amounts gross, in minor units. */
export type ExchangeOption = {
  variant: ExchangeVariant
  is_same_product: boolean
  unit_price: MinorUnits
  /** For all units that are asked about: above 0 the customer pays, below the customer gets. */
  difference: MinorUnits
  in_stock: boolean
}

export type ExchangeOptions = {
  currency: Currency
  options: ExchangeOption[]
  /** Of all pages. */
  count: number
}

/**
 * What units of an order's line may be exchanged for by the shop's policy, those of the same product
 * first: the price of the day, the difference to what was truly paid, and whether there is enough of
 * it. What the order's promotions would take off the new units is off, as at approval; fees and shipping
 * are agreed there and not part of the difference. As many queries for a hundred variants as for one.
 *
 * @throws Refusal `not_found`, `invalid_data`: no such line, or not so many units
 */
export async function exchangeOptionsOf(
  container: MedusaContainer,
  { order_id, line_item_id, quantity, for_staff = false, ...asked }: ExchangeOptionsInput
): Promise<ExchangeOptions> {
  const { line, books, context, terms, is_promoted } = await loadLine(container, order_id, line_item_id)
  if (quantity > line.quantity) refuse("invalid_data", { field: "quantity", problem: "out_of_range" })
  const chooser = { scope: for_staff ? "any" : terms.scope, price: terms.price }
  const old = { product_id: line.product_id, today: await oldToday(container, context, line, chooser) }

  const { ids, count } = await findCandidates(container, context, { ...asked, ...chooser, old })
  const variants = await readExchangeVariants(container, context, ids, quantity)
  const { currency } = books
  const worth = worthOfNext(books, line, quantity)
  const offered = ids.flatMap((id) => {
    const variant = variants.get(id)
    if (!variant?.is_published || !variant.is_in_sales_channel) return []
    return isWithinScope(variant, { scope: chooser.scope, old, currency }) ? [variant] : []
  })
  const carries = is_promoted && terms.carry_promotions && chooser.price === "day"
  const choices = offered.map((variant) => ({ item: { line_item_id }, quantity, variant }))
  const cuts = carries
    ? await loadPromotionCutsOfEach(container, order_id, context, choices)
    : []
  const options = offered.flatMap((variant, index): ExchangeOption[] => {
    const unit_price = priceOfUnits(variant, 1, currency)
    const total = priceOfUnits(variant, quantity, currency, cuts[index])
    if (unit_price === null || total === null) return []
    const available = availableUnits(variant)
    return [
      {
        variant,
        is_same_product: variant.product_id === line.product_id,
        unit_price,
        difference: chooser.price === "even" ? 0 : total - worth,
        in_stock: available === null || available >= quantity,
      },
    ]
  })
  return { currency, options, count: asked.variant_id === undefined ? count : options.length }
}

async function loadLine(container: MedusaContainer, orderId: string, lineId: string) {
  const [cases, { data }] = await Promise.all([
    loadCases(container, orderId),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...new Set([...orderLinesFields, ...orderBooksFields, ...exchangeContextFields, "promotions.id"])],
      filters: { id: orderId },
    }),
  ])
  const row = data[0] ?? refuse("not_found", { order_id: orderId })
  const order = parseOrderLines(row)
  const line =
    order.lines.find(({ id }) => id === lineId) ??
    refuse("invalid_data", { field: "line_item_id", problem: "unknown_line", line_item_id: lineId })
  const policy = await loadPolicyFor(container, order)
  return {
    line,
    books: parseOrderBooks(row, cases),
    context: parseExchangeContext(row),
    is_promoted: hasPromotions(row),
    terms: { ...EXCHANGE_DEFAULTS, ...policy?.terms.exchange } satisfies Required<ExchangeTerms>,
  }
}

/** What the old article costs today, which only a policy of the same price asks for. */
async function oldToday(
  container: MedusaContainer,
  context: ExchangeContext,
  { variant_id }: OrderLine,
  { scope }: { scope: ExchangeScope }
): Promise<ExchangeVariant | null> {
  if (scope !== "same_price" || variant_id === null) return null
  const found = await readExchangeVariants(container, context, [variant_id], 1)
  return found.get(variant_id) ?? null
}

/** Units that were settled before are worth nothing more. */
function worthOfNext(books: OrderBooks, { id }: OrderLine, quantity: number): MinorUnits {
  const worth = books.lines.find(({ line_item_id }) => line_item_id === id)
  if (!worth) return 0
  const before = books.recorded.lines.find(({ line_item_id }) => line_item_id === id)
  const left = Math.max(0, worth.quantity - (before?.quantity ?? 0))
  return worthOfUnits(worth, before, Math.min(quantity, left), books.currency).amount
}
