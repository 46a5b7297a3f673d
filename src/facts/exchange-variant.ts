import type { BigNumberInput, TaxCalculationContext } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { ExchangeVariant } from "../domain"
import { rawAmount, toRawAmount } from "./decimal"

const text = z.string().nullish().transform((value) => value ?? null)

/** Whom an order's variants are priced for, and where they would be taxed. */
export const exchangeContextFields = [
  "id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "customer_id",
  "email",
  "locale",
  "region.automatic_taxes",
  "customer.id",
  "customer.email",
  "customer.groups.id",
  "shipping_address.address_1",
  "shipping_address.address_2",
  "shipping_address.city",
  "shipping_address.country_code",
  "shipping_address.province",
  "shipping_address.postal_code",
]

const address = z.object({
  address_1: text,
  address_2: text,
  city: text,
  country_code: text,
  province: text,
  postal_code: text,
})

const context = z
  .object({
    currency_code: z.string(),
    region_id: text,
    sales_channel_id: text,
    customer_id: text,
    email: text,
    locale: text,
    region: z.object({ automatic_taxes: z.boolean() }).nullish(),
    customer: z
      .object({
        id: z.string(),
        email: text,
        groups: z.array(z.object({ id: z.string() })).nullish(),
      })
      .nullish(),
    shipping_address: address.nullish(),
  })
  .transform((order) => ({
    currency_code: order.currency_code,
    region_id: order.region_id,
    sales_channel_id: order.sales_channel_id,
    customer_id: order.customer_id,
    email: order.email,
    locale: order.locale,
    customer: order.customer ?? null,
    shipping_address: order.shipping_address ?? null,
    automatic_taxes: order.region?.automatic_taxes ?? false,
  }))

/** What of an order decides on the price, the tax and the stock of other variants. */
export type ExchangeContext = z.infer<typeof context>

/** Reads an order that Query answered for {@link exchangeContextFields}. */
export function parseExchangeContext(row: unknown): ExchangeContext {
  return context.parse(row)
}

/** What core's prices may depend on, as core itself hands it on when it adds lines to an order. */
export function toPricingContext(order: ExchangeContext, quantity: number) {
  return {
    currency_code: order.currency_code,
    quantity,
    ...(order.region_id !== null && { region_id: order.region_id }),
    ...(order.sales_channel_id !== null && { sales_channel_id: order.sales_channel_id }),
    ...(order.customer_id !== null && { customer_id: order.customer_id }),
    ...(order.email !== null && { email: order.email }),
    ...(order.customer && {
      customer: {
        id: order.customer.id,
        groups: (order.customer.groups ?? []).map(({ id }) => ({ id })),
      },
    }),
    ...(order.shipping_address && { shipping_address: withoutNulls(order.shipping_address) }),
  }
}

/** Null where core would not tax the order's lines either. */
export function toTaxContext(order: ExchangeContext): TaxCalculationContext | null {
  const { shipping_address, customer } = order
  if (!order.automatic_taxes || !shipping_address?.country_code) return null
  const { province, country_code, ...rest } = shipping_address
  return {
    address: {
      ...withoutNulls(rest),
      country_code,
      ...(province !== null && { province_code: province }),
    },
    ...(customer && {
      customer: {
        id: customer.id,
        email: customer.email ?? order.email ?? "",
        customer_groups: (customer.groups ?? []).map(({ id }) => id),
      },
    }),
    is_return: false,
  }
}

function withoutNulls(found: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
  )
}

/** A variant, its product, and its price by the context that is handed to Query. */
export const exchangeVariantFields = [
  "id",
  "title",
  "sku",
  "thumbnail",
  "manage_inventory",
  "allow_backorder",
  "product.id",
  "product.title",
  "product.thumbnail",
  "product.status",
  "product.type_id",
  "product.is_giftcard",
  "calculated_price.*",
]

const price = z
  .object({
    calculated_amount: z.custom<BigNumberInput>().nullish(),
    raw_calculated_amount: z.custom<BigNumberInput>().nullish(),
    is_calculated_price_tax_inclusive: z.boolean().nullish(),
    currency_code: text,
  })
  .nullish()

const sold = z.object({
  id: z.string(),
  title: text,
  sku: text,
  thumbnail: text,
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  product: z.object({
    id: z.string(),
    title: z.string(),
    thumbnail: text,
    status: z.string(),
    type_id: text,
    is_giftcard: z.boolean().nullish(),
  }),
  calculated_price: price,
})

/** A variant as Query answers it for {@link exchangeVariantFields}, parsed. */
export type SoldVariant = {
  id: string
  product_type_id: string | null
  is_taxed: boolean
  variant: Omit<ExchangeVariant, "taxes" | "stock" | "is_in_sales_channel">
}

/** Reads a variant; a price in another currency than the order's is none. */
export function parseSoldVariant(row: unknown, currencyCode: string): SoldVariant {
  const { product, calculated_price, ...found } = sold.parse(row)
  const amount = calculated_price?.raw_calculated_amount ?? calculated_price?.calculated_amount
  const isOfOrder = calculated_price?.currency_code?.toLowerCase() === currencyCode
  return {
    id: found.id,
    product_type_id: product.type_id,
    // Core taxes gift cards when they are spent, not when they are sold.
    is_taxed: !product.is_giftcard,
    variant: {
      variant_id: found.id,
      product_id: product.id,
      product_title: product.title,
      title: found.title ?? "",
      sku: found.sku,
      thumbnail: found.thumbnail ?? product.thumbnail,
      is_published: product.status === "published",
      unit_price: isOfOrder && amount !== null && amount !== undefined ? toRawAmount(amount) : null,
      is_tax_inclusive: calculated_price?.is_calculated_price_tax_inclusive ?? false,
      manage_inventory: found.manage_inventory,
      allow_backorder: found.allow_backorder,
    },
  }
}

const taxLine = z
  .object({
    line_item_id: z.string(),
    rate: rawAmount,
    code: text,
    name: text,
    rate_id: text,
    provider_id: text,
  })
  .transform(({ line_item_id, rate, code, name, rate_id, provider_id }) => ({
    variant_id: line_item_id,
    tax: { rate: Number(rate), code, name: name ?? code ?? "", tax_rate_id: rate_id, provider_id },
  }))

/** A tax of a variant; the tax module was asked with the variant's id in place of a line's. */
export type VariantTax = { variant_id: string; tax: ExchangeVariant["taxes"][number] }

/** Reads a tax line as the tax module answers it. */
export function parseVariantTax(row: unknown): VariantTax {
  return taxLine.parse(row)
}

/** What a variant is made of, and how much of it lies where. */
export const variantStockFields = [
  "variant_id",
  "required_quantity",
  "inventory_item_id",
  "inventory.id",
  "inventory.location_levels.location_id",
  "inventory.location_levels.stocked_quantity",
  "inventory.location_levels.reserved_quantity",
]

const quantity = z.custom<BigNumberInput>().transform((value) => Number(toRawAmount(value ?? 0)))

const stock = z.object({
  variant_id: z.string(),
  inventory_item_id: z.string(),
  required_quantity: quantity,
  inventory: z
    .object({
      location_levels: z
        .array(
          z.object({
            location_id: z.string(),
            stocked_quantity: quantity,
            reserved_quantity: quantity,
          })
        )
        .nullish(),
    })
    .nullish(),
})

export type VariantStock = { variant_id: string; part: ExchangeVariant["stock"][number] }

/** Reads a part of a variant that Query answered for {@link variantStockFields}, as far as it lies in `places`. */
export function parseVariantStock(row: unknown, places: ReadonlySet<string>): VariantStock {
  const { variant_id, inventory_item_id, required_quantity, inventory } = stock.parse(row)
  return {
    variant_id,
    part: {
      inventory_item_id,
      required_quantity,
      places: (inventory?.location_levels ?? [])
        .filter(({ location_id }) => places.has(location_id))
        .map(({ location_id, stocked_quantity, reserved_quantity }) => ({
          location_id,
          available: stocked_quantity - reserved_quantity,
        })),
    },
  }
}
