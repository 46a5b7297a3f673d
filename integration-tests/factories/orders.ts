import { randomUUID } from "node:crypto"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  createPromotionsWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { RegionName, ShippingOptionName, VariantName } from "./catalogue"
import { letTimePass } from "./let-time-pass"
import { CAST, type Account, type Address, type Person } from "./people"
import type { Shop } from "./shop"

/** A price cut, for the whole order or for one article only. In the currency of the order. */
export type Discount = { code?: string } & (
  | { on: "order"; amount: number }
  | { on: "order"; percent: number }
  | { on: VariantName; amount: number }
  | { on: VariantName; percent: number }
)

export type OrderOptions = {
  /** Each article once. `unit_price` replaces the catalogue's price. */
  items: { variant: VariantName; quantity: number; unit_price?: number }[]
  /** Default: `export`, where nothing is taxed. */
  region?: RegionName
  /** Who is signed in; left out, the order is a guest's. */
  customer?: Account
  /** Default: a person of the cast who lives in the region. */
  person?: Person
  /** Default: `standard`, 10.00. */
  shipping?: ShippingOptionName
  discounts?: Discount[]
  payment_provider?: string
  /** How much of the authorised amount is captured; `canceled`: nothing can be any more, and it is owed. */
  captured?: "all" | "nothing" | "canceled" | number
  /** How many of each article are shipped; `packed`: all lies in a parcel that is still in the house. */
  shipped?: "all" | "nothing" | "packed" | Partial<Record<VariantName, number>>
  /** Whether what was shipped has arrived. */
  delivered?: boolean
  /** Moves everything that happened to the order so many days into the past. */
  placed_days_ago?: number
}

/** An order that was bought through Medusa's own checkout. Plain data: it survives JSON. */
export type PlacedOrder = {
  id: string
  display_id: number
  email: string
  customer_id: string
  currency_code: string
  /** In major units. */
  total: number
  payment_id: string
  items: PlacedItem[]
  fulfillment_ids: string[]
}

export type PlacedItem = { id: string; variant: VariantName; quantity: number }

/** Bought, paid, shipped and delivered, unless the options say otherwise. */
export function aDeliveredOrder(container: MedusaContainer, shop: Shop, options: OrderOptions) {
  return anOrder(container, shop, {
    captured: "all",
    shipped: "all",
    delivered: true,
    ...options,
  })
}

/** Bought and paid, not shipped, unless the options say otherwise. */
export function aPaidOrder(container: MedusaContainer, shop: Shop, options: OrderOptions) {
  return anOrder(container, shop, { captured: "all", ...options })
}

/** Bought and authorised; captured, shipped and delivered as far as the options say. */
export async function anOrder(
  container: MedusaContainer,
  shop: Shop,
  options: OrderOptions
): Promise<PlacedOrder> {
  const orderId = await checkOut(container, shop, options)
  const order = await readOrder(container, shop, orderId, options.items)

  await capture(container, order, options.captured ?? "nothing")
  const fulfillmentId = await ship(container, shop, order, options.shipped ?? "nothing")
  if (fulfillmentId && options.delivered) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId, fulfillmentId },
    })
  }
  if (options.placed_days_ago) {
    await letTimePass(container, orderId, options.placed_days_ago)
  }
  return { ...order, fulfillment_ids: fulfillmentId ? [fulfillmentId] : [] }
}

async function checkOut(container: MedusaContainer, shop: Shop, options: OrderOptions) {
  const regionName = options.region ?? "export"
  const region = shop.regions[regionName]
  const person = options.person ?? residentOf(region.country_code)
  const promo_codes = await createPromotions(container, shop, region, options.discounts ?? [])

  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: region.id,
      sales_channel_id: shop.sales_channel_id,
      ...(options.customer
        ? { customer_id: options.customer.id, email: options.customer.email }
        : { email: person.email }),
      items: options.items.map(({ variant, quantity, unit_price }) => ({
        variant_id: shop.variants[variant].id,
        quantity,
        unit_price,
      })),
      shipping_address: addressOf(person, region.country_code),
      billing_address: addressOf(person, region.country_code),
      promo_codes,
      locale: person.locale,
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: {
      cart_id: cart.id,
      options: [{ id: shop.shipping_options[options.shipping ?? "standard"] }],
    },
  })
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: options.payment_provider ?? "pp_system_default",
    },
  })
  const { result: order } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return order.id
}

function residentOf(countryCode: string): Person {
  return Object.values(CAST).find(({ address }) => address.country_code === countryCode) ?? CAST.emma
}

/** People travel: the parcel goes to a country of the region. */
function addressOf({ address }: Person, countryCode: string): Address {
  return { ...address, country_code: countryCode }
}

async function createPromotions(
  container: MedusaContainer,
  shop: Shop,
  { currency_code }: { currency_code: string },
  discounts: Discount[]
) {
  if (!discounts.length) {
    return []
  }
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: discounts.map((discount) => ({
        code: discount.code ?? `CUT-${randomUUID()}`,
        type: "standard",
        status: "active",
        application_method: {
          ...("percent" in discount
            ? { type: "percentage", value: discount.percent }
            : { type: "fixed", value: discount.amount }),
          ...(discount.on === "order"
            ? { target_type: "order", allocation: "across" }
            : {
                target_type: "items",
                allocation: "across",
                target_rules: [
                  {
                    attribute: "items.variant_id",
                    operator: "in",
                    values: [shop.variants[discount.on].id],
                  },
                ],
              }),
          currency_code,
        },
      })),
    },
  })
  return result.flatMap(({ code }) => code ?? [])
}

async function readOrder(
  container: MedusaContainer,
  shop: Shop,
  id: string,
  bought: OrderOptions["items"]
): Promise<Omit<PlacedOrder, "fulfillment_ids">> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "order",
      fields: [
        "display_id",
        "email",
        "customer_id",
        "currency_code",
        "total",
        "items.*",
        "payment_collections.payments.id",
      ],
      filters: { id },
    },
    { throwIfKeyNotFound: true }
  )
  const [order] = data
  return {
    id,
    display_id: order.display_id,
    email: order.email,
    customer_id: order.customer_id,
    currency_code: order.currency_code,
    total: numberOf(order.total),
    payment_id: order.payment_collections[0].payments[0].id,
    // In the order in which they were bought; Medusa has none.
    items: bought.map(({ variant }) => {
      const line = order.items.find(
        (item: { variant_id: string }) => item.variant_id === shop.variants[variant].id
      )
      return { id: line.id, variant, quantity: numberOf(line.quantity) }
    }),
  }
}

function numberOf(value: BigNumberInput) {
  return new BigNumber(value).numeric
}

async function capture(
  container: MedusaContainer,
  { payment_id }: Pick<PlacedOrder, "payment_id">,
  captured: NonNullable<OrderOptions["captured"]>
) {
  if (captured === "nothing") {
    return
  }
  if (captured === "canceled") {
    await container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
    return
  }
  await capturePaymentWorkflow(container).run({
    input: { payment_id, ...(captured === "all" ? {} : { amount: captured }) },
  })
}

async function ship(
  container: MedusaContainer,
  shop: Shop,
  order: Pick<PlacedOrder, "id" | "items" | "display_id">,
  shipped: NonNullable<OrderOptions["shipped"]>
) {
  const items = order.items
    .map(({ id, variant, quantity }) => ({
      id,
      quantity: typeof shipped === "string" ? quantity : (shipped[variant] ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0)
  if (shipped === "nothing" || !items.length) {
    return undefined
  }
  const { result: fulfillment } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id: order.id, items, location_id: shop.locations.main },
  })
  if (shipped === "packed") {
    return fulfillment.id
  }
  const trackingNumber = `6A${String(order.display_id).padStart(9, "0")}`
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: order.id,
      fulfillment_id: fulfillment.id,
      items,
      labels: [
        {
          tracking_number: trackingNumber,
          tracking_url: `https://tracking.example.com/${trackingNumber}`,
          label_url: `https://labels.example.com/${trackingNumber}.pdf`,
        },
      ],
    },
  })
  return fulfillment.id
}
