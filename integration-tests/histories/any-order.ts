import { aDeliveredOrder, type OrderOptions, type PlacedOrder } from "../factories/orders"
import type { RegionName, VariantName } from "../factories/catalogue"
import { oneOf, wholeBelow, type Random } from "../crash/random"
import type { Store } from "../runner"

const REGIONS: readonly [RegionName, ...RegionName[]] = [
  "export",
  "france",
  "germany",
  "germany",
  "japan",
  "kuwait",
]
const ARTICLES: readonly [VariantName, ...VariantName[]] = [
  "shirt",
  "mug",
  "candle",
  "book",
  "mug_pair",
  "gift_wrapping",
]

/** An order at random: any region, one to three articles, discounts, paid all, in part or not at all. */
export function anyOrder({ container, fixture }: Store, random: Random): Promise<PlacedOrder> {
  const region = oneOf(REGIONS, random)
  const first = wholeBelow(ARTICLES.length, random)
  const count = 1 + wholeBelow(3, random)
  const items = Array.from({ length: count }, (_, index) => ({
    variant: ARTICLES[(first + index) % ARTICLES.length],
    quantity: 1 + wholeBelow(4, random),
  }))
  const isGuest = random() < 0.3
  return aDeliveredOrder(container, fixture.shop, {
    region,
    items,
    ...(isGuest ? {} : { customer: fixture.customers.emma }),
    shipping: random() < 0.2 ? "pickup" : "standard",
    discounts: anyDiscounts(items[0].variant, random),
    captured: random() < 0.15 ? "nothing" : "all",
  })
}

function anyDiscounts(on: VariantName, random: Random): OrderOptions["discounts"] {
  const chance = random()
  if (chance < 0.5) return []
  if (chance < 0.65) return [{ on: "order", percent: 15 }]
  if (chance < 0.8) return [{ on, percent: 33 }]
  return [{ on: "order", amount: 1 }]
}
