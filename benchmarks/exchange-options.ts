import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createOrderFulfillmentWorkflow,
  createOrderWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Fixture } from "../integration-tests/factories/fixture"
import type { ApiClient } from "../integration-tests/runner"
import type { ExchangeOptionsResponse } from "../src/types/http"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"

const VARIANTS = 100
const SAMPLES = 40

/**
 * What a shirt of a hundred sizes may be exchanged for, with price, difference and stock, against the
 * page of that product in a storefront: core's own, with the price of each variant.
 */
export function exchangeOptions({ container, fixture, shopper }: BenchStore): Comparison[] {
  return [
    {
      name: "exchange-options",
      goal: 1.3,
      samples: SAMPLES,
      open: async () => {
        const product = await aProduct(container, fixture)
        const order = await orderOf(container, fixture, product.variants[0].id)
        const { id: regionId } = fixture.shop.regions.export
        return {
          ours: optionsJob(shopper, order),
          peer: productJob(shopper, product.id, regionId),
        }
      },
    },
  ]
}

function optionsJob(shopper: ApiClient, { id, line_item_id }: { id: string; line_item_id: string }): Job {
  const path = `/store/orders/${id}/exchange-options?line_item_id=${line_item_id}&quantity=1&limit=${VARIANTS}`
  return async () => async () => {
    const { status, data } = await shopper.get<ExchangeOptionsResponse>(path)
    const prices = data.exchange_options?.map(({ unit_price }) => unit_price)
    if (status !== 200 || prices.length !== VARIANTS || prices.some((price) => price !== 30)) {
      throw new Error(`Offered, but: ${status} ${prices?.length}`)
    }
  }
}

function productJob(shopper: ApiClient, productId: string, regionId: string): Job {
  const fields = "*variants.calculated_price"
  const path = `/store/products/${productId}?region_id=${regionId}&fields=${fields}`
  return async () => async () => {
    const { status, data } = await shopper.get<{ product: { variants: unknown[] } }>(path)
    if (status !== 200 || data.product.variants.length !== VARIANTS) {
      throw new Error(`Read, but: ${status}`)
    }
  }
}

async function aProduct(container: MedusaContainer, { shop }: Fixture) {
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({})
  const sizes = Array.from({ length: VARIANTS }, (_, index) => `Size ${index}`)
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Bench shirt",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile.id,
          sales_channels: [{ id: shop.sales_channel_id }],
          options: [{ title: "Size", values: sizes }],
          variants: sizes.map((size) => ({
            title: size,
            manage_inventory: false,
            options: { Size: size },
            prices: [{ amount: 30, currency_code: shop.regions.export.currency_code }],
          })),
        },
      ],
    },
  })
  return result[0]
}

async function orderOf(
  container: MedusaContainer,
  { shop, customers }: Fixture,
  variant_id: string
): Promise<{ id: string; line_item_id: string }> {
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.regions.export.id,
      sales_channel_id: shop.sales_channel_id,
      customer_id: customers.emma.id,
      email: customers.emma.email,
      currency_code: shop.regions.export.currency_code,
      items: [{ variant_id, quantity: 1, unit_price: 30, title: "Bench shirt" }],
    },
  })
  const [{ id: line_item_id }] = order.items ?? []
  await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items: [{ id: line_item_id, quantity: 1 }],
      location_id: shop.locations.main,
      shipping_option_id: shop.shipping_options.standard,
    },
  })
  return { id: order.id, line_item_id }
}
