import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { withStore, type Store } from "../../runner"
import type { RegionName } from "../catalogue"
import {
  aDeliveredOrder,
  anOrder,
  aPaidOrder,
  type OrderOptions,
  type PlacedOrder,
} from "../orders"
import { aCustomer, anAdmin, CAST } from "../people"
import { INITIAL_STOCK } from "../shop"

const TWO_SHIRTS: OrderOptions["items"] = [{ variant: "shirt", quantity: 2 }]

type OrderView = {
  total: number
  payment_status: string
  fulfillment_status: string
  summary: { pending_difference: number }
  items: {
    id: string
    total: number
    discount_total: number
    tax_lines: { rate: number }[]
    detail: { fulfilled_quantity: number; shipped_quantity: number; delivered_quantity: number }
  }[]
}

withStore((store) => {
  const place = (options: OrderOptions) => anOrder(store.container, store.fixture.shop, options)

  describe("createShop", () => {
    test.each<[RegionName, number, string]>([
      ["export", 110, "eur"],
      ["france", 132, "eur"],
      ["germany", 110, "eur"],
      ["japan", 18_700, "jpy"],
      ["kuwait", 36.5, "kwd"],
    ])("sells 2 shirts in %s, over HTTP, for %d %s with delivery", async (region, total, currency) => {
      const { shop } = store.fixture
      const { data: made } = await store.visitor.post<{ cart: { id: string } }>("/store/carts", {
        region_id: shop.regions[region].id,
        email: CAST.luc.email,
        items: [{ variant_id: shop.variants.shirt.id, quantity: 2 }],
        shipping_address: { ...CAST.luc.address, country_code: shop.regions[region].country_code },
      })
      const { status, data } = await store.visitor.post<{
        cart: { total: number; currency_code: string }
      }>(`/store/carts/${made.cart.id}/shipping-methods`, {
        option_id: shop.shipping_options.standard,
      })

      expect(status).toBe(200)
      expect(data.cart).toMatchObject({ total, currency_code: currency })
    })

    it("has a location that no sales channel sells from", async () => {
      const { main, damaged } = store.fixture.shop.locations
      const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "stock_location",
        fields: ["id", "name", "sales_channels.id"],
      })
      const locations = data.map(({ id, name, sales_channels }) => ({
        id,
        name,
        channels: sales_channels?.length,
      }))

      expect(locations).toEqual(
        expect.arrayContaining([
          { id: main, name: "Main warehouse", channels: 1 },
          { id: damaged, name: "Damaged goods", channels: 0 },
        ])
      )
    })

    it("stocks every article but services and kits, and counts a kit by its parts", async () => {
      const { variants, locations } = store.fixture.shop
      const levels = await store.container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({}, { take: null })

      expect(variants.gift_wrapping.inventory).toEqual([])
      expect(variants.mug_pair.inventory).toEqual([
        { ...variants.mug.inventory[0], required_quantity: 2 },
      ])
      expect(levels).toHaveLength(10)
      expect(levels.every(({ location_id }) => location_id === locations.main)).toBe(true)
      expect(Math.min(...levels.map((level) => Number(level.stocked_quantity)))).toBeGreaterThan(
        INITIAL_STOCK - 100
      )
    })

    it("tells ways back from ways out", async () => {
      const { shipping_options } = store.fixture.shop
      const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "shipping_option",
        fields: ["id", "rules.attribute", "rules.value"],
      })
      const ways = Object.fromEntries(
        data.map(({ id, rules }) => [
          id,
          rules.find(({ attribute }: { attribute: string }) => attribute === "is_return")?.value,
        ])
      )

      expect(ways).toEqual({
        [shipping_options.standard]: "false",
        [shipping_options.pickup]: "false",
        [shipping_options.return_by_post]: "true",
        [shipping_options.free_return]: "true",
      })
    })

    it("sorts return reasons into categories", async () => {
      const reasons = await store.container
        .resolve(Modules.ORDER)
        .listReturnReasons({}, { relations: ["parent_return_reason"], take: null })
      const category = (value: string) =>
        reasons.find((reason) => reason.value === value)?.parent_return_reason?.label

      expect(category("defective")).toBe("Quality")
      expect(category("too_small")).toBe("Fit")
      expect(category("no_longer_wanted")).toBe("Changed mind")
      expect(category("picking_error")).toBe("Our mistake")
      expect(category("quality")).toBeUndefined()
    })
  })

  describe("people", () => {
    it("makes a customer who can sign in and has no orders yet", async () => {
      const jonas = await aCustomer(store.container, CAST.jonas)
      const session = await store.signInAsCustomer(jonas)
      const { data: me } = await session.get<{ customer: { id: string } }>("/store/customers/me")
      const { data: mine } = await session.get<{ orders: unknown[] }>("/store/orders")

      expect(me.customer.id).toBe(jonas.id)
      expect(mine.orders).toEqual([])
    })

    it("makes a member of staff who can sign in", async () => {
      const admin = await anAdmin(store.container, {
        email: "third@example.com",
        first_name: "Nour",
        last_name: "Petit",
      })
      const session = await store.signInAsStaff(admin)
      const { data } = await session.get<{ user: { id: string } }>("/admin/users/me")

      expect(data.user.id).toBe(admin.id)
    })
  })

  describe("orders", () => {
    it("anOrder is authorised only", async () => {
      const order = await read(store, await place({ items: TWO_SHIRTS }))

      expect(order).toMatchObject({
        total: 110,
        payment_status: "authorized",
        fulfillment_status: "not_fulfilled",
        summary: { pending_difference: 110 },
      })
    })

    it("aPaidOrder is captured and not shipped", async () => {
      const placed = await aPaidOrder(store.container, store.fixture.shop, { items: TWO_SHIRTS })

      expect(await read(store, placed)).toMatchObject({
        payment_status: "captured",
        fulfillment_status: "not_fulfilled",
        summary: { pending_difference: 0 },
      })
    })

    it("aDeliveredOrder is paid and delivered, and belongs to its customer", async () => {
      const { emma } = store.fixture.customers
      const placed = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: emma,
        items: TWO_SHIRTS,
      })
      const order = await read(store, placed)

      expect(placed).toMatchObject({
        customer_id: emma.id,
        email: emma.email,
        currency_code: "eur",
        total: 110,
        items: [{ variant: "shirt", quantity: 2 }],
      })
      expect(placed.fulfillment_ids).toHaveLength(1)
      expect(order).toMatchObject({ payment_status: "captured", fulfillment_status: "delivered" })
      expect(order.items[0].detail).toMatchObject({
        fulfilled_quantity: 2,
        shipped_quantity: 2,
        delivered_quantity: 2,
      })
    })

    it("captures a part", async () => {
      const order = await read(store, await place({ items: TWO_SHIRTS, captured: 60 }))

      expect(order.payment_status).toBe("partially_captured")
      expect(order.summary.pending_difference).toBe(50)
    })

    it("ships a part", async () => {
      const placed = await place({
        items: [
          { variant: "shirt", quantity: 3 },
          { variant: "cap", quantity: 1 },
        ],
        captured: "all",
        shipped: { shirt: 2 },
      })
      const order = await read(store, placed)
      const shipped = placed.items.map(
        ({ id }) => order.items.find((item) => item.id === id)?.detail.shipped_quantity
      )

      expect(shipped).toEqual([2, 0])
      expect(order.fulfillment_status).toBe("partially_shipped")
    })

    it("discounts one article only", async () => {
      const placed = await place({
        items: [
          { variant: "shirt", quantity: 2 },
          { variant: "cap", quantity: 1 },
        ],
        discounts: [{ on: "shirt", percent: 15 }],
      })

      expect(await discountsOf(store, placed)).toEqual([15, 0])
    })

    it("discounts the whole order", async () => {
      const placed = await place({
        items: [
          { variant: "shirt", quantity: 1 },
          { variant: "cap", quantity: 1 },
        ],
        discounts: [{ on: "order", amount: 8 }],
      })

      expect(await discountsOf(store, placed)).toEqual([5, 3])
    })

    it("taxes each article by its own rate", async () => {
      const placed = await place({
        region: "france",
        items: [
          { variant: "shirt", quantity: 1 },
          { variant: "book", quantity: 1 },
        ],
      })
      const order = await read(store, placed)
      const rates = placed.items.map(
        ({ id }) => order.items.find((item) => item.id === id)?.tax_lines[0].rate
      )

      expect(rates).toEqual([20, 5.5])
    })

    it("takes a price of its own, a way of delivery, and a gateway", async () => {
      const placed = await place({
        items: [{ variant: "mug", quantity: 3, unit_price: 3.99 }],
        shipping: "pickup",
        payment_provider: "pp_unreliable_test",
        captured: "all",
      })
      const payment = await store.container
        .resolve(Modules.PAYMENT)
        .retrievePayment(placed.payment_id)

      expect(placed.total).toBe(11.97)
      expect(payment.provider_id).toBe("pp_unreliable_test")
    })

    it("dates an order back, with its payment and its delivery", async () => {
      const placed = await aDeliveredOrder(store.container, store.fixture.shop, {
        items: [{ variant: "cap", quantity: 1 }],
        placed_days_ago: 20,
      })
      const order = await store.container.resolve(Modules.ORDER).retrieveOrder(placed.id)
      const parcel = await store.container
        .resolve(Modules.FULFILLMENT)
        .retrieveFulfillment(placed.fulfillment_ids[0])
      const payment = await store.container
        .resolve(Modules.PAYMENT)
        .retrievePayment(placed.payment_id)

      expect([order.created_at, parcel.delivered_at, payment.captured_at].map(daysAgo)).toEqual([
        20, 20, 20,
      ])
    })
  })

  describe("the fixture", () => {
    test.each([
      ["mugs", 10, "eur"],
      ["taxed", 204.815, "eur"],
      ["tax_included", 78.7, "eur"],
      ["yen", 12_045, "jpy"],
      ["dinar", 32.765, "kwd"],
      ["line_discount", 150, "eur"],
      ["order_discount", 118.44, "eur"],
      ["partly_shipped", 160, "eur"],
      ["unpaid", 110, "eur"],
      ["partly_captured", 110, "eur"],
      ["guest", 110, "eur"],
      ["kit", 20.5, "eur"],
    ] as const)("%s is an order over %d %s", (name, total, currency_code) => {
      expect(store.fixture.orders[name]).toMatchObject({ total, currency_code })
    })

    it("has orders alike, for tests that change theirs", () => {
      const { two_shirts, three_shirts } = store.fixture

      expect(two_shirts.map(({ total }) => total)).toEqual([110, 110, 110, 110, 110, 110])
      expect(three_shirts.map(({ total }) => total)).toEqual([160, 160, 160])
    })

    it("knows the guest's order as nobody's who can sign in", async () => {
      const guest = await store.container
        .resolve(Modules.CUSTOMER)
        .retrieveCustomer(store.fixture.orders.guest.customer_id)

      expect(guest).toMatchObject({ email: CAST.luc.email, has_account: false })
    })
  })
})

async function read(store: Store, { id }: PlacedOrder) {
  const { data } = await store.staff.get<{ order: OrderView }>(`/admin/orders/${id}`, {
    query: { fields: "*items,*items.detail,*items.tax_lines,summary,total" },
  })
  return data.order
}

/** In the order in which the articles were bought. */
async function discountsOf(store: Store, placed: PlacedOrder) {
  const order = await read(store, placed)
  return placed.items.map(({ id }) => order.items.find((item) => item.id === id)?.discount_total)
}

function daysAgo(date: Date | string | null | undefined) {
  return Math.round((Date.now() - new Date(date ?? NaN).getTime()) / 86_400_000)
}
