import { Modules } from "@medusajs/framework/utils"
import type {
  AdminExchangePreviewResponse,
  AdminRma,
  AdminRmaHealthResponse,
  RefusalBody,
} from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { VariantName } from "../../factories/catalogue"
import { eventually, withStore } from "../../runner"
import { listen } from "../../workflows/listen"
import { done } from "../cases"
import { fingerprint } from "../fingerprint"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  const desk = () => exchangeDesk(store)
  const idOf = (variant: VariantName) => store.fixture.shop.variants[variant].id

  const preview = async (rma: AdminRma, body: object = {}) =>
    (
      await done<AdminExchangePreviewResponse>(
        store.staff,
        `/admin/rmas/${rma.id}/exchanges/preview`,
        { ...body }
      )
    ).exchange

  it("exchanges a shirt for a dearer hoodie, whose difference is due", async () => {
    const { buy, ask, approve, core, newLine, stock, liveOf } = desk()
    const order = await buy()
    const before = { stock: await stock("hoodie"), order: await core(order) }
    const rma = await ask(order, [{ for: "hoodie" }])
    expect(rma.exchanges).toEqual([])
    const planned = await preview(rma)
    const approved = await approve(rma, { expected_difference: planned.difference })

    const exchange = liveOf(approved)
    expect(exchange).toMatchObject({ ...planned, lines: planned.lines })
    expect(exchange).toMatchObject({
      price: "day",
      currency_code: "eur",
      old_worth: 50,
      new_worth: 70,
      difference: 20,
      difference_status: "due",
      payment_collection_id: expect.stringMatching(/^pay_col_/),
      released_at: null,
      lines: [{ rma_item_id: rma.items[0].id, quantity: 1, total: 70 }],
    })
    expect(approved).toMatchObject({
      status: "approved",
      return_id: expect.stringMatching(/^return_/),
      difference: { amount: 20, status: "due" },
    })
    expect(await newLine(order, exchange)).toMatchObject({
      variant_id: idOf("hoodie"),
      title: "Brushed fleece hoodie",
      unit_price: 70,
      quantity: 1,
      total: 70,
      metadata: {
        rma_id: rma.id,
        rma_exchange_id: exchange.id,
        rma_exchange_line_id: exchange.lines[0].id,
      },
    })
    const after = await core(order)
    expect(after.total).toBe(before.order.total + 70)
    const [level] = before.stock
    expect(await stock("hoodie")).toEqual([{ ...level, reserved: level.reserved + 1 }])
    await expectInvariants(store.container, order.id)
  })

  describe("agrees", () => {
    const rows: [string, VariantName, Record<string, unknown>, object][] = [
      [
        "on a cheaper cap, and owes the rest",
        "cap",
        {},
        { new_worth: 30, difference: -20, difference_status: "owed_to_customer" },
      ],
      [
        "on an even exchange",
        "hoodie",
        { price: "even" },
        { new_worth: 50, difference: 0, difference_status: "none" },
      ],
      [
        "on fees",
        "shirt_large",
        { label_fee: 4, restocking_fee: 2.5 },
        { difference: 6.5, label_fee: 4, restocking_fee: 2.5 },
      ],
    ]
    it.each(rows)("%s", async (_, variant, agreed, expected) => {
      const { buy, exchange, core, liveOf } = desk()
      const order = await buy()
      const { total } = await core(order)
      const live = liveOf(await exchange(order, [{ for: variant }], agreed))
      expect(live).toMatchObject({ old_worth: 50, ...expected })
      expect((await core(order)).total).toBe(total + live.new_worth)
      await expectInvariants(store.container, order.id)
    })

    it("on what the way out costs, with its tax", async () => {
      const { buy, exchange, core, liveOf } = desk()
      const order = await buy({ region: "france", customer: store.fixture.customers.camille })
      const { total } = await core(order)
      const shipping_option_id = store.fixture.shop.shipping_options.standard
      const live = liveOf(await exchange(order, [{ for: "hoodie" }], { shipping_option_id }))
      // 70.00 and 10.00, with 20 %; the shirt was 60.00.
      expect(live).toMatchObject({
        old_worth: 60,
        shipping_amount: 12,
        new_worth: 96,
        difference: 36,
      })
      const after = await core(order)
      expect(after.total).toBeCloseTo(total + 96, 6)
      await expectInvariants(store.container, order.id)
    })
  })

  it("says what core says of an exchange and its return, once, and adopts neither", async () => {
    const { buy, exchange, liveOf } = desk()
    const order = await buy()
    const heard = listen(store.container)
    const rma = await exchange(order, [{ for: "hoodie" }])
    const [live] = await store.container
      .resolve("rma")
      .listExchanges({ id: liveOf(rma).id }, { select: ["id", "core_exchange_id"] })
    const of = { order_id: order.id, rma_id: rma.id }
    await eventually(() => expect(heard.fromCore(order.id)).toHaveLength(2))
    expect(heard.fromCore(order.id)).toEqual(
      expect.arrayContaining([
        { name: "order.return_requested", data: { ...of, return_id: rma.return_id } },
        { name: "order.exchange_created", data: { ...of, exchange_id: live.core_exchange_id } },
      ])
    )
    const cases = await store.container.resolve("rma").listRmas({ order_id: order.id })
    expect(cases.map(({ id }) => id)).toEqual([rma.id])
  })

  it("takes the order's promotion off the new unit as well", async () => {
    const { buy, ask, approve, core, newLine, liveOf } = desk()
    const order = await buy({ discounts: [{ on: "order", percent: 10 }] })
    const { total } = await core(order)
    const rma = await ask(order, [{ for: "hoodie" }])
    expect(await preview(rma, { carry_promotions: false })).toMatchObject({
      old_worth: 45,
      new_worth: 70,
      difference: 25,
    })

    const live = liveOf(await approve(rma))
    expect(live).toMatchObject({ old_worth: 45, new_worth: 63, difference: 18 })
    const line = await newLine(order, live)
    expect(line).toMatchObject({ unit_price: 70, total: 63 })
    expect(line.adjustments?.map(({ amount }) => Number(amount))).toEqual([7])
    expect((await core(order)).total).toBe(total + 63)
    // Core stores totals as well; the doctor compares them with what the lines come to.
    const { data } = await store.staff.get<AdminRmaHealthResponse>(
      `/admin/rma-health?order_id=${order.id}`
    )
    expect(data.rma_health).toMatchObject({ orders_checked: 1, findings: [] })
    await expectInvariants(store.container, order.id)
  })

  it("exchanges one item, refunds another and sends a third again, by one Return", async () => {
    const { buy, ask, approve, core, reserved, liveOf } = desk()
    const order = await buy({
      items: [
        { variant: "shirt", quantity: 2 },
        { variant: "cap", quantity: 1 },
        { variant: "mug", quantity: 2 },
      ],
    })
    const before = { mug: await reserved("mug"), large: await reserved("shirt_large") }
    const rma = await ask(order, [
      { for: "shirt_large", quantity: 2 },
      { line: 1 },
      { line: 2, action: "reship" },
    ])
    const approved = await approve(rma)
    const { price, difference, lines } = liveOf(approved)
    expect({ price, difference }).toEqual({ price: "day", difference: 0 })
    expect(lines.map(({ variant_id, quantity }) => [variant_id, quantity])).toEqual([
      [idOf("shirt_large"), 2],
      [idOf("mug"), 1],
    ])
    const { data } = await store.staff.get<{ return: { items: { quantity: number }[] } }>(
      `/admin/returns/${approved.return_id}`,
      { query: { fields: "*items" } }
    )
    expect(data.return.items.map(({ quantity }) => quantity).sort()).toEqual([1, 1, 2])
    expect((await core(order)).items).toHaveLength(5)
    expect(await reserved("mug")).toEqual(before.mug.map((kept) => kept + 1))
    expect(await reserved("shirt_large")).toEqual(before.large.map((kept) => kept + 2))
    await expectInvariants(store.container, order.id)
  })

  it("exchanges fewer units than were asked for", async () => {
    const { buy, ask, approve, liveOf } = desk()
    const order = await buy()
    const rma = await ask(order, [{ for: "hoodie", quantity: 2 }])
    const items = [{ id: rma.items[0].id, approved_quantity: 1 }]
    expect(await preview(rma, { items })).toMatchObject({ old_worth: 50, new_worth: 70 })
    expect(liveOf(await approve(rma, {}, { items }))).toMatchObject({
      difference: 20,
      lines: [{ quantity: 1, total: 70 }],
    })
  })

  it("keeps both mugs of a pair", async () => {
    const { buy, exchange, reserved } = desk()
    const order = await buy()
    const [before] = await reserved("mug")
    await exchange(order, [{ for: "mug_pair" }])
    expect(await reserved("mug")).toEqual([before + 2])
  })

  it("exchanges what was exchanged before", async () => {
    const { buy, exchange, cases, core, liveOf, newLine } = desk()
    const order = await buy()
    const first = await exchange(order, [{ for: "shirt_large" }])
    await cases.receive(first, 1)
    const line = await newLine(order, liveOf(first))
    await done(store.staff, `/admin/orders/${order.id}/fulfillments`, {
      items: [{ id: line.id, quantity: 1 }],
      location_id: store.fixture.shop.locations.main,
    })
    const again = { ...order, items: [{ id: line.id, variant: "shirt_large" as const, quantity: 1 }] }
    const second = liveOf(await exchange(again, [{ for: "hoodie" }]))
    expect(second).toMatchObject({ old_worth: 50, new_worth: 70, difference: 20 })
    expect((await core(order)).items).toHaveLength(3)
  })

  describe("refuses, and leaves everything as it was", () => {
    const refused = async (
      rma: AdminRma,
      exchange: object,
      [code, sentence]: [code: string, sentence: string]
    ) => {
      const before = await fingerprint(store.container)
      const { status, data } = await desk().tryToApprove(rma, { ...exchange })
      expect(data).toMatchObject({ code, message: expect.stringContaining(sentence) })
      expect(status).toBe(code === "settlement_changed" ? 409 : 400)
      expect(await fingerprint(store.container)).toEqual(before)
    }
    it("what nobody chose, and what is out of stock or unpublished", async () => {
      const { buy, ask, leave } = desk()
      const unchosen = await ask(await buy(), [{ action: "exchange" }])
      await refused(unchosen, {}, ["invalid_data", "nobody has chosen yet"])

      const sold = await ask(await buy(), [{ for: "candle", quantity: 2 }])
      await leave("candle", 1)
      await refused(sold, {}, ["invalid_data", "exchange_variant_id"])

      const hidden = await ask(await buy(), [{ for: "book" }])
      const products = store.container.resolve(Modules.PRODUCT)
      const { product_id } = store.fixture.shop.variants.book
      await products.updateProducts(product_id, { status: "draft" })
      await refused(hidden, {}, ["invalid_data", "exchange_variant_id"])
      await products.updateProducts(product_id, { status: "published" })
    })

    it("another difference than was expected, and amounts that are none", async () => {
      const { buy, ask } = desk()
      const rma = await ask(await buy(), [{ for: "hoodie" }])
      await refused(
        rma,
        { expected_difference: 19 },
        ["settlement_changed", "The difference has changed meanwhile"]
      )
      await refused(
        rma,
        { label_fee: 0.001 },
        ["invalid_data", "label_fee"]
      )
      await refused(
        rma,
        { shipping_amount: 5 },
        ["invalid_data", "shipping_amount"]
      )
      const { return_by_post: shipping_option_id } = store.fixture.shop.shipping_options
      await refused(
        rma,
        { shipping_option_id },
        ["invalid_data", "shipping_option_id"]
      )
    })

    it("while somebody edits the order", async () => {
      const { buy, ask, tryToApprove } = desk()
      const order = await buy()
      const rma = await ask(order, [{ for: "hoodie" }])
      await done(store.staff, "/admin/order-edits", { order_id: order.id })
      const { status, data } = await tryToApprove(rma)
      expect([status, (data as RefusalBody).code]).toEqual([409, "order_change_open"])
    })
  })
})
