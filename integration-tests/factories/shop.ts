import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  ProductStatus,
} from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createLocationFulfillmentSetWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createReturnReasonsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRatesWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  PRODUCTS,
  REGIONS,
  RETURN_REASONS,
  SHIPPING_OPTIONS,
  type Prices,
  type RegionName,
  type ReturnReasonName,
  type ShippingOptionName,
  type VariantName,
} from "./catalogue"

export type ShopRegion = { id: string; currency_code: string; country_code: string }

export type ShopVariant = {
  id: string
  product_id: string
  sku: string
  /** What is counted when it is sold: none for a service, several pieces of another for a kit. */
  inventory: { inventory_item_id: string; required_quantity: number }[]
}

/** Everything of the shop that a test has to name. Plain data: it survives JSON. */
export type Shop = {
  store_id: string
  sales_channel_id: string
  /** The token to send as `x-publishable-api-key`. */
  publishable_key: string
  regions: Record<RegionName, ShopRegion>
  locations: { main: string; damaged: string }
  variants: Record<VariantName, ShopVariant>
  shipping_options: Record<ShippingOptionName, string>
  return_reasons: Record<ReturnReasonName, string>
}

/** So much of every article lies in the main warehouse. */
export const INITIAL_STOCK = 10_000

/**
 * Sets up a shop on a migrated database: regions with and without tax, in currencies with 2, 0 and
 * 3 decimals, products with ample stock in "Main warehouse", a location "Damaged goods" that no
 * sales channel sells from, ways to ship out and back, and return reasons by category.
 *
 * Takes over the store, the sales channel and the publishable key that Medusa makes at its start.
 */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const defaults = await readDefaults(container)
  await container
    .resolve(Modules.SALES_CHANNEL)
    .updateSalesChannels(defaults.sales_channel_id, { name: "Online shop" })
  const locations = await createLocations(container, defaults.sales_channel_id)
  const regions = await createRegions(container)
  const profileId = await shippingProfile(container)
  const shipping_options = await createShipping(container, locations.main, profileId, regions)
  const variants = await createProducts(container, {
    salesChannelId: defaults.sales_channel_id,
    profileId,
    regions,
  })
  await createTaxes(container, variants)
  await stock(container, locations.main)
  const return_reasons = await createReasons(container)

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: defaults.store_id },
      update: {
        name: "Maison Morel",
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "jpy" },
          { currency_code: "kwd" },
        ],
        default_sales_channel_id: defaults.sales_channel_id,
        default_region_id: regions.france.id,
        default_location_id: locations.main,
      },
    },
  })

  return { ...defaults, regions, locations, variants, shipping_options, return_reasons }
}

async function readDefaults(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [store],
  } = await query.graph({ entity: "store", fields: ["id", "default_sales_channel_id"] })
  const {
    data: [key],
  } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable" },
  })
  if (!store?.default_sales_channel_id || !key) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Medusa has not made its default store, sales channel and publishable key"
    )
  }
  return {
    store_id: store.id,
    sales_channel_id: store.default_sales_channel_id,
    publishable_key: key.token,
  }
}

async function createLocations(container: MedusaContainer, salesChannelId: string) {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Main warehouse",
          address: {
            address_1: "2 quai des Chartrons",
            postal_code: "33000",
            city: "Bordeaux",
            country_code: "fr",
          },
        },
        {
          name: "Damaged goods",
          address: {
            address_1: "4 quai des Chartrons",
            postal_code: "33000",
            city: "Bordeaux",
            country_code: "fr",
          },
        },
      ],
    },
  })
  const [main, damaged] = result.map(({ id }) => id)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: main, add: [salesChannelId] },
  })
  return { main, damaged }
}

async function shippingProfile(container: MedusaContainer) {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}

async function createShipping(
  container: MedusaContainer,
  locationId: string,
  profileId: string,
  regions: Shop["regions"]
) {
  const providerId = "manual_manual"
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: providerId },
  })
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: locationId,
      fulfillment_set_data: { name: "Parcels", type: "shipping" },
    },
  })
  const [fulfillmentSet] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillmentSets({ name: "Parcels" })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "Where we ship to",
          fulfillment_set_id: fulfillmentSet.id,
          geo_zones: Object.values(REGIONS).map(({ country_code }) => ({
            type: "country",
            country_code,
          })),
        },
      ],
    },
  })

  const rows = Object.entries(SHIPPING_OPTIONS)
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: rows.map(([code, row]) => ({
      name: row.name,
      price_type: "flat",
      service_zone_id: zones[0].id,
      shipping_profile_id: profileId,
      provider_id: providerId,
      type: { label: row.name, description: row.description, code },
      prices: [
        ...pricesByCurrency(row.prices),
        ...pricesWithTax(row.prices, regions).map(({ region_id, amount }) => ({
          region_id,
          amount,
        })),
      ],
      rules: [
        { attribute: "enabled_in_store", operator: "eq", value: "true" },
        { attribute: "is_return", operator: "eq", value: String(row.is_return) },
      ],
    })),
  })
  return named<ShippingOptionName, string>(
    Object.fromEntries(rows.map(([name], index) => [name, options[index].id]))
  )
}

function pricesByCurrency(prices: Prices) {
  return Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount }))
}

/** A price includes tax only where it is the region's own: the same amount once more for those. */
function pricesWithTax(prices: Prices, regions: Shop["regions"]) {
  return Object.entries(REGIONS)
    .filter(([, row]) => "prices_include_tax" in row)
    .map(([name, { currency_code }]) => ({
      region_id: regions[name as RegionName].id,
      currency_code,
      amount: prices[currency_code],
    }))
}

async function createRegions(container: MedusaContainer) {
  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ is_enabled: true })
  const rows = Object.entries(REGIONS)
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: rows.map(([, row]) => ({
        name: row.name,
        currency_code: row.currency_code,
        countries: [row.country_code],
        is_tax_inclusive: "prices_include_tax" in row,
        payment_providers: providers.map(({ id }) => id),
      })),
    },
  })
  return named<RegionName, ShopRegion>(
    Object.fromEntries(
      rows.map(([name, { currency_code, country_code }], index) => [
        name,
        { id: result[index].id, currency_code, country_code },
      ])
    )
  )
}

type ProductRow = (typeof PRODUCTS)[number]
type VariantRow = ProductRow["variants"][number]
/** By name. */
type VariantsSoFar = Partial<Record<string, ShopVariant>>

type ProductContext = { salesChannelId: string; profileId: string; regions: Shop["regions"] }

async function createProducts(container: MedusaContainer, context: ProductContext) {
  const create = (rows: readonly ProductRow[], made: VariantsSoFar) =>
    createProductsWorkflow(container).run({
      input: { products: rows.map((row) => toProduct(row, made, context)) },
    })

  // A kit names the inventory items of its parts, so the parts are made first.
  await create(PRODUCTS.filter((row) => !isKit(row)), {})
  const parts = await readVariants(container)
  await create(PRODUCTS.filter(isKit), parts)

  return named<VariantName, ShopVariant>(await readVariants(container))
}

function isKit(row: ProductRow) {
  return row.variants.some((variant) => "kit" in variant)
}

function toProduct(
  row: ProductRow,
  made: VariantsSoFar,
  { salesChannelId, profileId, regions }: ProductContext
): CreateProductWorkflowInputDTO {
  return {
    title: row.title,
    subtitle: row.subtitle,
    description: row.description,
    handle: row.handle,
    status: ProductStatus.PUBLISHED,
    thumbnail: row.thumbnail,
    images: [{ url: row.thumbnail }],
    shipping_profile_id: profileId,
    sales_channels: [{ id: salesChannelId }],
    options: row.options.map(({ title, values }) => ({ title, values: [...values] })),
    variants: row.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      options: { ...variant.options },
      prices: [
        ...pricesByCurrency(variant.prices),
        ...pricesWithTax(variant.prices, regions).map(({ region_id, currency_code, amount }) => ({
          currency_code,
          amount,
          rules: { region_id },
        })),
      ],
      manage_inventory: !("unstocked" in variant),
      ...kitOf(variant, made),
    })),
  }
}

function kitOf(variant: VariantRow, made: VariantsSoFar) {
  if (!("kit" in variant)) {
    return {}
  }
  return {
    inventory_items: Object.entries(variant.kit).flatMap(([part, pieces]) =>
      (made[part]?.inventory ?? []).map(({ inventory_item_id }) => ({
        inventory_item_id,
        required_quantity: pieces,
      }))
    ),
  }
}

async function readVariants(container: MedusaContainer): Promise<VariantsSoFar> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      "id",
      "sku",
      "product_id",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
  })
  const nameOfSku = new Map<string, VariantName>(
    PRODUCTS.flatMap(({ variants }) => variants.map(({ sku, name }) => [sku, name] as const))
  )
  return Object.fromEntries(
    data.map((variant) => [
      nameOfSku.get(String(variant.sku)),
      {
        id: variant.id,
        product_id: variant.product_id,
        sku: variant.sku,
        inventory: (variant.inventory_items ?? []).map(toInventory),
      },
    ])
  )
}

function toInventory({ inventory_item_id, required_quantity }: ShopVariant["inventory"][number]) {
  return { inventory_item_id, required_quantity }
}

async function createTaxes(container: MedusaContainer, variants: Shop["variants"]) {
  const rows = Object.values(REGIONS)
  const { result: taxRegions } = await createTaxRegionsWorkflow(container).run({
    input: rows.map(({ country_code, tax }) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { ...tax },
    })),
  })
  const reducedProducts = PRODUCTS.filter((row) => "reduced_tax" in row).map(
    (row) => variants[row.variants[0].name].product_id
  )
  await createTaxRatesWorkflow(container).run({
    input: rows.flatMap((row, index) =>
      "reduced_tax" in row
        ? [
            {
              tax_region_id: taxRegions[index].id,
              ...row.reduced_tax,
              rules: reducedProducts.map((id) => ({ reference: "product", reference_id: id })),
            },
          ]
        : []
    ),
  })
}

async function stock(container: MedusaContainer, locationId: string) {
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: null })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: INITIAL_STOCK,
      })),
    },
  })
}

async function createReasons(container: MedusaContainer) {
  const categories = Object.entries(RETURN_REASONS)
  const { result: parents } = await createReturnReasonsWorkflow(container).run({
    input: { data: categories.map(([value, { label }]) => ({ value, label })) },
  })
  const { result: reasons } = await createReturnReasonsWorkflow(container).run({
    input: {
      data: categories.flatMap(([, category], index) =>
        Object.entries(category.reasons).map(([value, reason]) => ({
          value,
          ...reason,
          parent_return_reason_id: parents[index].id,
        }))
      ),
    },
  })
  return named<ReturnReasonName, string>(
    Object.fromEntries(reasons.map(({ value, id }) => [value, id]))
  )
}

/** What was made from all rows of a table has all its names, which Object.entries forgets. */
function named<Name extends string, Value>(record: Partial<Record<string, Value>>) {
  return record as Record<Name, Value>
}
