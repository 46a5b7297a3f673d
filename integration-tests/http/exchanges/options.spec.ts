import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { linkProductsToSalesChannelWorkflow } from "@medusajs/medusa/core-flows"
import type { AdminRma, ExchangeOptionsResponse, RefusalBody, StoreRma } from "../../../src/types/http"
import type { VariantName } from "../../factories/catalogue"
import { aDeliveredOrder, type OrderOptions, type PlacedOrder } from "../../factories/orders"
import { withStore, type ApiClient } from "../../runner"
import { casesOf, itemOf } from "../cases"
import { fingerprint } from "../fingerprint"
import { policiesOf } from "../policies/policies-of"

type Options = ExchangeOptionsResponse & Partial<RefusalBody>

withStore((store) => {
  let emma: ApiClient
  const { withPolicy } = policiesOf(store)

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })

  const buy = (options: Partial<OrderOptions> = {}) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      customer: store.fixture.customers.emma,
      ...options,
    })
  const optionsOf = async (order: PlacedOrder, query: object = {}, client = emma, who = "store") => {
    const path = `/${who}/orders/${order.id}/exchange-options`
    const asked = { line_item_id: order.items[0].id, ...query }
    return (await client.get<Options>(path, { query: asked })).data
  }
  const forStaff = (order: PlacedOrder, query: object = {}) =>
    optionsOf(order, query, store.staff, "admin")
  const skus = ({ exchange_options }: Options) => exchange_options.map(({ sku }) => sku)
  const idOf = (variant: VariantName) => store.fixture.shop.variants[variant].id

  const stockOf = (variant: VariantName, stocked_quantity: number) => {
    const { locations, variants } = store.fixture.shop
    const [{ inventory_item_id }] = variants[variant].inventory
    return store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("inventory_level")
      .where({ inventory_item_id, location_id: locations.main })
      .update({ stocked_quantity, raw_stocked_quantity: { value: `${stocked_quantity}` } })
  }

  it("offers the same product first, with price, difference and stock", async () => {
    const order = await buy()
    const found = await optionsOf(order, { limit: 5 })
    expect(found).toMatchObject({ currency_code: "eur", limit: 5, offset: 0, count: 12 })
    expect(skus(found)).toEqual([
      "SHIRT-BLACK-M",
      "SHIRT-WHITE-L",
      "SHIRT-WHITE-M",
      "SHIRT-WHITE-S",
      "BOOK-SOUPS",
    ])
    expect(found.exchange_options[1]).toEqual({
      variant_id: idOf("shirt_large"),
      product_id: store.fixture.shop.variants.shirt_large.product_id,
      product_title: "Organic cotton T-shirt",
      title: "White / L",
      sku: "SHIRT-WHITE-L",
      thumbnail: expect.stringContaining("data:image"),
      is_same_product: true,
      unit_price: 50,
      difference: 0,
      in_stock: true,
    })
    expect(found.exchange_options[4]).toMatchObject({
      is_same_product: false,
      unit_price: 24,
      difference: -26,
    })
    const next = await optionsOf(order, { limit: 5, offset: 5 })
    expect([next.count, next.exchange_options.length]).toEqual([12, 5])
    expect(skus(next)).not.toEqual(expect.arrayContaining(skus(found)))
    expect(await forStaff(order, { limit: 5 })).toEqual(found)
  })

  it("finds by the words of a title or a SKU", async () => {
    const order = await buy()
    expect(skus(await optionsOf(order, { q: "hoodie" })).sort()).toEqual(["HOODIE-L", "HOODIE-M"])
    expect(skus(await optionsOf(order, { q: "SHIRT-BLACK" }))).toEqual(["SHIRT-BLACK-M"])
    expect(await optionsOf(order, { q: "unicorn" })).toMatchObject({ exchange_options: [], count: 0 })
  })

  it("counts the difference for all units, to what was truly paid, with the tax of the order", async () => {
    const { line_discount } = store.fixture.orders
    const camille = await store.signInAsCustomer(store.fixture.customers.camille)
    // 2 shirts at 60.00 with 15 % off are worth 102.00; 2 hoodies cost 168.00 with 20 % tax.
    const [hoodie] = (await optionsOf(line_discount, { q: "HOODIE-M", quantity: 2 }, camille))
      .exchange_options
    expect(hoodie).toMatchObject({ unit_price: 84, difference: 66 })
  })

  it.each([
    ["a share of each line", { on: "order", percent: 10 }, 18],
    // 10.00 off what stays at 50.00 and the hoodie at 70.00: 5.83 of it; the shirt was worth 45.00.
    ["a fixed sum, shared with what stays", { on: "order", amount: 10 }, 19.17],
  ] as const)("takes the order's promotion off as approval does: %s", async (_, discount, difference) => {
    const order = await buy({ discounts: [discount] })
    const hoodie = { q: "HOODIE-M" }
    const offered = async () => (await optionsOf(order, hoodie)).exchange_options[0]
    expect(await offered()).toMatchObject({ unit_price: 70, difference })
    // Beside others on the page it costs what it costs alone.
    const page = (await optionsOf(order, { limit: 100 })).exchange_options
    expect(page.find(({ sku }) => sku === "HOODIE-M")).toEqual(await offered())
    const { data } = await ask(order, "hoodie")
    const approved = await casesOf(store.staff).act(data.rma.id, "approve", {})
    expect(approved.exchanges).toMatchObject([{ difference }])
    // The hoodie is free again for those who count the stock.
    await casesOf(store.staff).act(data.rma.id, "cancel", {})

    const other = await buy({ discounts: [discount] })
    await withPolicy([], { terms: { exchange: { carry_promotions: false } } }, async () => {
      expect((await optionsOf(other, hoodie)).exchange_options).toMatchObject([{ difference: 25 }])
    })
  })

  it("offers what the policy lets shoppers choose, and staff anything", async () => {
    const order = await buy()
    await withPolicy([], { terms: { exchange: { scope: "same_product" } } }, async () => {
      const own = await optionsOf(order)
      expect([own.count, skus(own)]).toEqual([
        4,
        ["SHIRT-BLACK-M", "SHIRT-WHITE-L", "SHIRT-WHITE-M", "SHIRT-WHITE-S"],
      ])
      expect(await forStaff(order)).toMatchObject({ count: 12 })
    })
    await withPolicy([], { terms: { exchange: { scope: "same_price" } } }, async () => {
      expect(skus(await optionsOf(order))).toEqual([
        "SHIRT-BLACK-M",
        "SHIRT-WHITE-L",
        "SHIRT-WHITE-M",
        "SHIRT-WHITE-S",
      ])
      const hoodie = await buy({ items: [{ variant: "hoodie", quantity: 1 }] })
      expect(skus(await optionsOf(hoodie)).sort()).toEqual(["HOODIE-L", "HOODIE-M"])
    })
    await withPolicy([], { terms: { exchange: { price: "even" } } }, async () => {
      expect((await optionsOf(order, { q: "HOODIE-M" })).exchange_options).toMatchObject([
        { unit_price: 70, difference: 0 },
      ])
    })
  })

  it("hides what is not shown or not sold here, and says what is sold out", async () => {
    const { shop } = store.fixture
    const products = store.container.resolve(Modules.PRODUCT)
    const order = await buy()
    const { product_id: cap } = shop.variants.cap
    const { product_id: candle } = shop.variants.candle
    const link = (change: "add" | "remove") =>
      linkProductsToSalesChannelWorkflow(store.container).run({
        input: { id: shop.sales_channel_id, [change]: [candle] },
      })

    await products.updateProducts(cap, { status: "draft" })
    await link("remove")
    await stockOf("hoodie", 1)
    try {
      expect(skus(await forStaff(order, { limit: 100 }))).not.toEqual(
        expect.arrayContaining(["CAP-LINEN"])
      )
      expect(skus(await optionsOf(order, { limit: 100 }))).toEqual(
        expect.not.arrayContaining(["CAP-LINEN", "CANDLE-180"])
      )
      const hoodie = async (quantity: number) =>
        (await optionsOf(order, { q: "HOODIE-M", quantity })).exchange_options[0].in_stock
      expect([await hoodie(1), await hoodie(2)]).toEqual([true, false])
    } finally {
      await products.updateProducts(cap, { status: "published" })
      await link("add")
      await stockOf("hoodie", 10_000)
    }
  })

  it.each([
    ["a line of another order", { line_item_id: "ordli_no" }],
    ["more units than were bought", { quantity: 3 }],
    ["no unit", { quantity: 0 }],
    ["half a unit", { quantity: "0.5" }],
    ["no line", { line_item_id: undefined }],
    ["what it does not know", { colour: "red" }],
  ])("refuses %s", async (_, query) => {
    const [order] = store.fixture.two_shirts
    for (const [client, who] of [
      [emma, "store"],
      [store.staff, "admin"],
    ] as const) {
      expect(await optionsOf(order, query, client, who)).toMatchObject({ code: "invalid_data" })
    }
  })

  const asked = (order: PlacedOrder, variant: VariantName | null, quantity = 1) => ({
    order_id: order.id,
    items: [
      {
        ...itemOf(order, quantity, "exchange"),
        reason_id: store.fixture.shop.return_reasons.too_small,
        note: "Too small",
        ...(variant && { exchange_variant_id: idOf(variant) }),
      },
    ],
  })
  const ask = (order: PlacedOrder, variant: VariantName | null) =>
    emma.post<{ rma: StoreRma } & RefusalBody>("/store/rmas", asked(order, variant))
  const choose = (rma: StoreRma, variant: VariantName) =>
    emma.post<{ rma: StoreRma } & RefusalBody>(
      `/store/rmas/${rma.id}/items/${rma.items[0].id}/exchange`,
      { variant_id: idOf(variant) }
    )

  it("lets the shopper choose with the request and change it until it is approved", async () => {
    const order = await buy()
    const { data } = await ask(order, "shirt_large")
    expect(data.rma.items).toMatchObject([{ exchange_variant_id: idOf("shirt_large") }])
    const changed = await choose(data.rma, "hoodie")
    expect([changed.status, changed.data.rma.items]).toMatchObject([
      200,
      [{ exchange_variant_id: idOf("hoodie") }],
    ])
    await casesOf(store.staff).act(data.rma.id, "reject", { reason: "Worn" })
    await expect(choose(data.rma, "shirt_small")).resolves.toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
  })

  it("lets the shopper choose later, but not for what is not exchanged", async () => {
    const order = await buy()
    const { data } = await ask(order, null)
    expect(data.rma.items).toMatchObject([{ exchange_variant_id: null }])
    expect((await choose(data.rma, "shirt_large")).status).toBe(200)
    const refund = await casesOf(store.staff).request(order, 1)
    const before = await fingerprint(store.container)
    await expect(
      emma.post(`/store/rmas/${refund.id}/items/${refund.items[0].id}/exchange`, {
        variant_id: idOf("shirt_large"),
      })
    ).resolves.toMatchObject({ status: 400, data: { code: "invalid_data" } })
    await expect(
      emma.post(`/store/rmas/${refund.id}/items/${data.rma.items[0].id}/exchange`, {
        variant_id: idOf("shirt_large"),
      })
    ).resolves.toMatchObject({ status: 404, data: { code: "not_found" } })
    expect(await fingerprint(store.container)).toEqual(before)
  })

  it("keeps what is agreed on: nobody changes it behind the approval", async () => {
    const { data } = await ask(await buy(), "shirt_large")
    const { act } = casesOf(store.staff)
    const approved = await act(data.rma.id, "approve", {})
    const [item] = approved.items
    const byStaff = (change: object) =>
      store.staff.post<RefusalBody>(`/admin/rmas/${approved.id}/items`, {
        items: [{ id: item.id, ...change }],
      })
    const before = await fingerprint(store.container)
    for (const variant of ["hoodie", "shirt_large"] as const) {
      const answers = [
        await choose(data.rma, variant),
        await byStaff({ exchange_variant_id: idOf(variant) }),
      ]
      for (const { status, data: refused } of answers) {
        expect([status, refused.code]).toEqual([409, "transition_not_allowed"])
      }
    }
    for (const change of [{ exchange_variant_id: null }, { action_id: "ract_refund" }]) {
      expect(await byStaff(change)).toMatchObject({
        status: 409,
        data: { code: "transition_not_allowed" },
      })
    }
    expect(await fingerprint(store.container)).toEqual(before)
  })

  it("binds shoppers to the policy's scope, and staff to what the shop sells", async () => {
    const order = await buy()
    const forStaffBody = (variant: VariantName) => asked(order, variant)
    await withPolicy([], { terms: { exchange: { scope: "same_product" } } }, async () => {
      expect(await ask(order, "hoodie")).toMatchObject({
        status: 400,
        data: { code: "not_eligible" },
      })
      const { data } = await ask(order, "shirt_large")
      expect(await choose(data.rma, "hoodie")).toMatchObject({ data: { code: "not_eligible" } })
      expect(await choose(data.rma, "shirt_small")).toMatchObject({ status: 200 })
      const staffs = await store.staff.post<{ rma: AdminRma }>("/admin/rmas", forStaffBody("hoodie"))
      expect(staffs.data.rma.items).toMatchObject([{ exchange_variant_id: idOf("hoodie") }])
    })
  })

  it("refuses what is not shown, or of which there is too little, whoever asks", async () => {
    const order = await buy({ items: [{ variant: "mug", quantity: 2 }] })
    const products = store.container.resolve(Modules.PRODUCT)
    const { product_id: cap } = store.fixture.shop.variants.cap
    const staffs = (variant: VariantName, quantity = 1) =>
      store.staff.post<RefusalBody>("/admin/rmas", asked(order, variant, quantity))
    const many = await buy({ items: [{ variant: "shirt", quantity: 3 }] })
    await products.updateProducts(cap, { status: "draft" })
    await stockOf("book", 1)
    try {
      const before = await fingerprint(store.container)
      expect(await staffs("cap")).toMatchObject({
        status: 400,
        data: { code: "invalid_data", message: expect.stringContaining("does not show it") },
      })
      expect(await ask(order, "cap")).toMatchObject({ data: { code: "invalid_data" } })
      expect(await staffs("book", 2)).toMatchObject({
        data: { message: expect.stringContaining("not in stock") },
      })
      // Two items of one each ask for two of it together.
      const [item] = asked(many, "book").items
      const twice = [item, { ...item, reason_id: store.fixture.shop.return_reasons.defective }]
      expect(
        await store.staff.post("/admin/rmas", { order_id: many.id, items: twice })
      ).toMatchObject({ status: 400, data: { code: "invalid_data" } })
      expect(await fingerprint(store.container)).toEqual(before)
      expect(await staffs("book", 1)).toMatchObject({ status: 200 })
    } finally {
      await products.updateProducts(cap, { status: "published" })
      await stockOf("book", 10_000)
    }
  })
})
