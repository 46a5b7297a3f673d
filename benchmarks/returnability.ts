import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createOrderFulfillmentWorkflow,
  createOrderWorkflow,
  createProductsWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Fixture } from "../integration-tests/factories/fixture"
import type { ApiClient } from "../integration-tests/runner"
import type { PolicyRule } from "../src/domain"
import type { ReturnabilityResponse } from "../src/types/http"
import { createReturnPolicyWorkflow } from "../src/workflows"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"

const LINES = 50
const SAMPLES = 75
const CODES = ["window_over", "final_sale", "price_above", "nothing_paid"]

/** What may come back of an order of many lines by a policy of every rule, against core's own order. */
export function returnability({ container, fixture, shopper }: BenchStore): Comparison[] {
  return [
    {
      name: "returnability",
      goal: 1.5,
      samples: SAMPLES,
      open: async () => {
        const things = await createThings(container)
        await createReturnPolicyWorkflow(container).run({
          input: {
            policy: { name: "Every rule", rules: rulesAbout(things, fixture) },
            actor: { type: "system", id: null },
          },
        })
        const orderId = await orderOf(container, fixture, things.variants)
        return { ours: returnabilityJob(shopper, orderId), peer: orderJob(shopper, orderId) }
      },
    },
  ]
}

function returnabilityJob(shopper: ApiClient, orderId: string): Job {
  return async () => async () => {
    const path = `/store/orders/${orderId}/returnability`
    const { status, data } = await shopper.get<ReturnabilityResponse>(path)
    const codes = data.returnability?.items.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    const isAsked = codes?.length && CODES.every((code) => codes.includes(code))
    if (status !== 200 || data.returnability.items.length !== LINES || !isAsked) {
      throw new Error(`Judged, but: ${status} ${[...new Set(codes)].join()}`)
    }
  }
}

function orderJob(shopper: ApiClient, orderId: string): Job {
  return async () => async () => {
    const { status, data } = await shopper.get<{ order: { items: unknown[] } }>(
      `/store/orders/${orderId}`
    )
    if (status !== 200 || data.order.items.length !== LINES) throw new Error(`Read, but: ${status}`)
  }
}

type Things = Awaited<ReturnType<typeof createThings>>

/** A product for each line, and what rules select articles by. */
async function createThings(container: MedusaContainer) {
  const products = container.resolve(Modules.PRODUCT)
  const collection = await products.createProductCollections({ title: "Bench collection" })
  const category = await products.createProductCategories({ name: "Bench category" })
  const tag = await products.createProductTags({ value: "Bench tag" })
  const type = await products.createProductTypes({ value: "Bench type" })
  const group = await container
    .resolve(Modules.CUSTOMER)
    .createCustomerGroups({ name: "Bench group" })
  const profiles = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({})
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: Array.from({ length: LINES }, (_, index) => ({
        title: `Bench ${index}`,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: profiles[0].id,
        options: [{ title: "Size", values: ["M"] }],
        variants: [{ title: "M", manage_inventory: false, options: { Size: "M" }, prices: [] }],
        ...(index % 2 && { collection_id: collection.id, tag_ids: [tag.id] }),
        ...(index % 3 && { category_ids: [category.id], type_id: type.id }),
      })),
    },
  })
  return {
    variants: result.map(({ variants }) => variants[0].id),
    product_ids: result.map(({ id }) => id),
    collection_ids: [collection.id],
    category_ids: [category.id],
    tag_ids: [tag.id],
    type_ids: [type.id],
    group_ids: [group.id],
  }
}

/** Twenty: every rule, several of them about selections of every kind. */
function rulesAbout(things: Things, { shop }: Fixture): PolicyRule[] {
  const no = { verdict: "no" } as const
  const review = { verdict: "review" } as const
  const { product_ids, collection_ids, category_ids, tag_ids, type_ids, group_ids } = things
  const region_ids = [shop.regions.japan.id]
  return [
    { type: "window", ...no, days: 30, from: "delivered" },
    { type: "window", ...no, days: 60, from: "ordered" },
    { type: "window", ...no, days: 14, from: "delivered", only_for: { category_ids } },
    { type: "window", ...review, days: 7, from: "delivered", except: { tag_ids } },
    { type: "delivered", ...no },
    { type: "delivered", ...no, only_for: { collection_ids } },
    { type: "final_sale", ...no, only_for: { product_ids: product_ids.slice(0, 5) } },
    { type: "final_sale", ...no, only_for: { collection_ids }, except: { type_ids } },
    { type: "final_sale", ...review, only_for: { category_ids } },
    { type: "final_sale", ...no, only_for: { tag_ids }, except: { category_ids } },
    { type: "final_sale", ...review, only_for: { type_ids } },
    { type: "price_above", ...review, amounts: { eur: 30 } },
    { type: "price_above", ...no, amounts: { eur: 45 } },
    { type: "price_above", ...no, amounts: { eur: 40 }, only_for: { tag_ids } },
    { type: "customer_group", ...no, group_ids },
    { type: "region", ...no, region_ids },
    { type: "too_many_returns", ...review, max: 3, days: 30 },
    { type: "too_many_returns", ...no, max: 10, days: 365 },
    { type: "nothing_paid", ...no },
    { type: "nothing_paid", ...review, only_for: { collection_ids } },
  ]
}

/** Delivered twenty days ago, and not paid yet: every rule has something to say of some line. */
async function orderOf(
  container: MedusaContainer,
  { shop, customers }: Fixture,
  variants: string[]
): Promise<string> {
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.regions.export.id,
      sales_channel_id: shop.sales_channel_id,
      customer_id: customers.emma.id,
      email: customers.emma.email,
      currency_code: shop.regions.export.currency_code,
      items: variants.map((variant_id, index) => ({
        variant_id,
        quantity: 2,
        unit_price: 10 + index,
        title: `Bench ${index}`,
      })),
    },
  })
  const items = (order.items ?? []).map(({ id, quantity }) => ({ id, quantity: Number(quantity) }))
  const { result: fulfillment } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items,
      location_id: shop.locations.main,
      shipping_option_id: shop.shipping_options.standard,
    },
  })
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: order.id, fulfillmentId: fulfillment.id },
  })
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("fulfillment")
    .where({ id: fulfillment.id })
    .update({ delivered_at: new Date(Date.now() - 20 * 24 * 60 * 60 * 1000) })
  return order.id
}
