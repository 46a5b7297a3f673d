import type { MedusaContainer, TaxableItemDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, QueryContext } from "@medusajs/framework/utils"
import { refuse } from "../../domain"
import type { ExchangeVariant } from "../../domain"
import {
  exchangeContextFields,
  exchangeVariantFields,
  parseExchangeContext,
  parseSoldVariant,
  parseVariantStock,
  parseVariantTax,
  toPricingContext,
  toTaxContext,
  variantStockFields,
  type ExchangeContext,
  type SoldVariant,
} from "../../facts/exchange-variant"

/**
 * Variants as the shop sells them to an order's customer today: by core's calculated prices for the
 * order's region, currency, sales channel and customer groups, with the tax of the order's address,
 * and with what is free at the places that the order's sales channel sells from. As many queries for a
 * hundred variants as for one. What the shop has no more is not in the answer.
 *
 * @param quantity of units, which prices by quantity depend on
 * @returns the variants by their ids
 * @throws Refusal `not_found`
 */
export async function loadExchangeVariants(
  container: MedusaContainer,
  { id }: { id: string },
  variantIds: string[],
  quantity: number
): Promise<Map<string, ExchangeVariant>> {
  if (!variantIds.length) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: exchangeContextFields,
    filters: { id },
  })
  const context = parseExchangeContext(data[0] ?? refuse("not_found", { order_id: id }))
  return await readExchangeVariants(container, context, variantIds, quantity)
}

/** The same where the order was read already. */
export async function readExchangeVariants(
  container: MedusaContainer,
  context: ExchangeContext,
  variantIds: string[],
  quantity: number
): Promise<Map<string, ExchangeVariant>> {
  if (!variantIds.length) return new Map()
  const ids = [...new Set(variantIds)]
  const [sold, stock] = await Promise.all([
    loadSold(container, context, ids, quantity),
    loadStock(container, context, ids),
  ])
  const [taxes, inChannel] = await Promise.all([
    loadTaxes(container, context, sold, quantity),
    loadProductsOfChannel(container, context, sold),
  ])
  return new Map(
    sold.map(({ id, variant }) => [
      id,
      {
        ...variant,
        is_in_sales_channel: inChannel.has(variant.product_id),
        taxes: taxes.filter(({ variant_id }) => variant_id === id).map(({ tax }) => tax),
        stock: stock.filter(({ variant_id }) => variant_id === id).map(({ part }) => part),
      },
    ])
  )
}

async function loadSold(
  container: MedusaContainer,
  context: ExchangeContext,
  ids: string[],
  quantity: number
): Promise<SoldVariant[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: exchangeVariantFields,
    filters: { id: ids },
    context: { calculated_price: QueryContext(toPricingContext(context, quantity)) },
  })
  return data.map((row) => parseSoldVariant(row, context.currency_code))
}

async function loadStock(
  container: MedusaContainer,
  { sales_channel_id }: ExchangeContext,
  ids: string[]
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [parts, places] = await Promise.all([
    query.graph({
      entity: "product_variant_inventory_items",
      fields: variantStockFields,
      filters: { variant_id: ids },
    }),
    query.graph({
      entity: "sales_channel_locations",
      fields: ["stock_location_id"],
      filters: { sales_channel_id },
    }),
  ])
  const sellsFrom = new Set(places.data.map(({ stock_location_id }) => stock_location_id))
  return parts.data.map((row) => parseVariantStock(row, sellsFrom))
}

async function loadTaxes(
  container: MedusaContainer,
  context: ExchangeContext,
  sold: SoldVariant[],
  quantity: number
) {
  const taxContext = toTaxContext(context)
  const taxed = sold.filter(({ is_taxed }) => is_taxed)
  if (!taxContext || !taxed.length) return []
  const items = taxed.map(
    ({ id, product_type_id, variant }): TaxableItemDTO => ({
      id,
      product_id: variant.product_id,
      ...(product_type_id !== null && { product_type_id }),
      quantity,
      unit_price: variant.unit_price ?? 0,
      currency_code: context.currency_code,
    })
  )
  const lines = await container.resolve(Modules.TAX).getTaxLines(items, taxContext)
  return lines.map(parseVariantTax)
}

async function loadProductsOfChannel(
  container: MedusaContainer,
  { sales_channel_id }: ExchangeContext,
  sold: SoldVariant[]
): Promise<Set<string>> {
  if (sales_channel_id === null || !sold.length) return new Set()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_sales_channel",
    fields: ["product_id"],
    filters: {
      sales_channel_id,
      product_id: [...new Set(sold.map(({ variant }) => variant.product_id))],
    },
  })
  return new Set(data.map(({ product_id }) => product_id))
}
