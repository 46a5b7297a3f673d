import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { saveFixture, type Fixture } from "./fixture"
import { aDeliveredOrder, aPaidOrder, type OrderOptions, type PlacedOrder } from "./orders"
import { aCustomer, anAdmin, CAST } from "./people"
import { createShop, type Shop } from "./shop"

/**
 * Fills the template database that every test database is copied from. Run once per template:
 * `medusa exec ./integration-tests/factories/seed-template.ts`
 */
export default async function seedTemplate({ container }: ExecArgs) {
  const shop = await createShop(container)
  const admin = await anAdmin(container, {
    email: "admin@example.com",
    first_name: "Alix",
    last_name: "Morel",
  })
  const colleague = await anAdmin(container, {
    email: "colleague@example.com",
    first_name: "Sam",
    last_name: "Petit",
  })
  const customers = {
    emma: await aCustomer(container, CAST.emma),
    camille: await aCustomer(container, CAST.camille),
  }

  await saveFixture(container, {
    shop,
    admin,
    colleague,
    customers,
    ...(await sellShirts(container, shop, customers)),
    orders: await sellTheRest(container, shop, customers),
  })
}

async function sellShirts(
  container: MedusaContainer,
  shop: Shop,
  { emma }: Fixture["customers"]
): Promise<Pick<Fixture, "two_shirts" | "three_shirts">> {
  const sell = (orders: number, quantity: number) =>
    inTurn(orders, () =>
      aDeliveredOrder(container, shop, {
        customer: emma,
        items: [{ variant: "shirt", quantity }],
      })
    )
  return { two_shirts: await sell(6, 2), three_shirts: await sell(3, 3) }
}

async function sellTheRest(
  container: MedusaContainer,
  shop: Shop,
  { emma, camille }: Fixture["customers"]
): Promise<Fixture["orders"]> {
  const deliver = (options: OrderOptions) => aDeliveredOrder(container, shop, options)
  const twoShirts: OrderOptions["items"] = [{ variant: "shirt", quantity: 2 }]

  return {
    mugs: await deliver({
      customer: emma,
      items: [{ variant: "mug", quantity: 3 }],
      shipping: "pickup",
      discounts: [{ on: "mug", amount: 2 }],
    }),
    taxed: await deliver({
      customer: camille,
      region: "france",
      items: [
        { variant: "shirt", quantity: 2 },
        { variant: "candle", quantity: 3 },
        // 5.5 % of it is 1.375: core does not round, and the order's total is 204.815.
        { variant: "book", quantity: 1, unit_price: 25 },
      ],
    }),
    tax_included: await deliver({
      customer: camille,
      region: "germany",
      items: [
        { variant: "candle", quantity: 3 },
        { variant: "cap", quantity: 1 },
      ],
    }),
    yen: await deliver({
      customer: camille,
      region: "japan",
      items: [
        { variant: "mug", quantity: 3 },
        { variant: "shirt", quantity: 1 },
      ],
    }),
    dinar: await deliver({
      customer: camille,
      region: "kuwait",
      items: [
        { variant: "candle", quantity: 3 },
        { variant: "shirt", quantity: 1 },
      ],
    }),
    line_discount: await deliver({
      customer: camille,
      region: "france",
      items: [
        { variant: "shirt", quantity: 2 },
        { variant: "cap", quantity: 1 },
      ],
      discounts: [{ on: "shirt", percent: 15 }],
    }),
    order_discount: await deliver({
      customer: camille,
      region: "france",
      items: [
        { variant: "candle", quantity: 3 },
        { variant: "hoodie", quantity: 1 },
      ],
      discounts: [{ on: "order", amount: 20 }],
    }),
    partly_shipped: await aPaidOrder(container, shop, {
      customer: emma,
      items: [{ variant: "shirt", quantity: 3 }],
      shipped: { shirt: 1 },
      delivered: true,
    }),
    unpaid: await deliver({ customer: emma, items: twoShirts, captured: "nothing" }),
    partly_captured: await deliver({ customer: emma, items: twoShirts, captured: 60 }),
    guest: await deliver({ person: CAST.luc, items: twoShirts }),
    kit: await deliver({
      customer: emma,
      items: [
        { variant: "mug_pair", quantity: 1 },
        { variant: "gift_wrapping", quantity: 1 },
      ],
    }),
  }
}

/** One after the other: order numbers, and so the fixture, come out the same every time. */
async function inTurn(times: number, sell: () => Promise<PlacedOrder>) {
  const orders: PlacedOrder[] = []
  while (orders.length < times) {
    orders.push(await sell())
  }
  return orders
}
