import { Modules } from "@medusajs/framework/utils"
import { finishUnfinished } from "../../../src/workflows"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { OrderOptions, PlacedOrder } from "../../factories/orders"
import type { VariantName } from "../../factories/catalogue"
import { withStore } from "../../runner"
import { done } from "../cases"
import { codesOf } from "../health/patient"
import { exchangeDesk, type Wish } from "./exchange-desk"

type Body = Record<string, unknown>

/** Two shirts at 50.00 are to become two other things, and one of them never comes. */
withStore((store) => {
  const desk = () => exchangeDesk(store)

  /** What an exchange has of the shop: units on the order, pieces that are kept beside those of others. */
  async function exchanging(wishes: Wish[], agreed: Body = {}, options: Partial<OrderOptions> = {}) {
    const { buy, ask, approve, reserved, liveOf } = desk()
    const variant = wishes[0].for ?? "shirt"
    const order = await buy(options)
    const [before] = await reserved(variant)
    const rma = await approve(await ask(order, wishes), agreed)
    const keptFor = async () => (await reserved(variant))[0] - before
    return { order, rma, exchange: liveOf(rma), keptFor }
  }

  const twoFor = (variant: VariantName, agreed: Body = {}, options: Partial<OrderOptions> = {}) =>
    exchanging([{ for: variant, quantity: 2 }], agreed, options)

  const pay = (rma: AdminRma) =>
    done(store.staff, `/admin/rmas/${rma.id}/exchanges/${desk().liveOf(rma).id}/mark-as-paid`)

  const shortOf = ({ items: [{ id }] }: AdminRma, quantity = 1) => ({
    items: [{ id, quantity }],
    reason: "Never came",
  })
  const closeShort = (rma: AdminRma, quantity = 1) =>
    desk().cases.act(rma.id, "close-short", shortOf(rma, quantity))

  const unitsOnOrder = async (order: PlacedOrder, exchangeId: string) =>
    (await desk().core(order)).items
      .filter(({ metadata }) => metadata?.rma_exchange_id === exchangeId)
      .reduce((sum, { quantity }) => sum + quantity, 0)

  async function expectHealthy(order: PlacedOrder) {
    await expectInvariants(store.container, order.id)
    expect(await codesOf({ store, order })).toEqual([])
  }

  const amountAsked = async (collectionId: string | null) => {
    const found = await store.container
      .resolve(Modules.PAYMENT)
      .retrievePaymentCollection(collectionId ?? "")
    return { status: found.status, amount: Number(found.amount) }
  }

  it("takes the new unit off the order and gives what was paid for it back, once", async () => {
    const { order, rma, exchange, keptFor } = await twoFor("hoodie")
    expect(exchange.difference).toBe(40)
    await pay(rma)
    await desk().cases.receive(rma, 1)

    const closed = await closeShort(rma)
    expect(closed).toMatchObject({
      items: [{ approved_quantity: 1 }],
      exchanges: [
        {
          id: exchange.id,
          old_worth: 50,
          new_worth: 70,
          difference: 20,
          difference_status: "paid",
          released_at: expect.any(String),
          canceled_at: null,
          lines: [{ quantity: 1, total: 70 }],
        },
      ],
      settlements: [
        {
          status: "approved",
          owed: 20,
          lines: [{ type: "difference_refund", amount: 20 }],
          reimbursements: [{ tender: "original_payment", status: "paid", amount: 20 }],
        },
      ],
    })
    expect(await unitsOnOrder(order, exchange.id)).toBe(1)
    expect(await keptFor()).toBe(1)
    await expectHealthy(order)

    await finishUnfinished(store.container, new Date(Date.now() + 1_000))
    const completed = await desk().cases.act(rma.id, "complete")
    expect(completed).toMatchObject({ status: "completed", money: "reimbursed" })
    expect(completed.settlements.filter(({ owed }) => owed > 0)).toHaveLength(1)
    await expectHealthy(order)
  })

  it("asks for less where nothing was paid yet", async () => {
    const { order, rma, exchange, keptFor } = await twoFor("hoodie")
    await desk().cases.receive(rma, 1)
    const closed = await closeShort(rma)
    expect(closed).toMatchObject({
      settlements: [],
      exchanges: [{ difference: 20, difference_status: "due", released_at: null }],
    })
    expect(await amountAsked(exchange.payment_collection_id)).toEqual({ status: "not_paid", amount: 20 })
    expect(await unitsOnOrder(order, exchange.id)).toBe(1)
    expect(await keptFor()).toBe(1)
    await expectHealthy(order)

    await pay(closed)
    expect(await desk().cases.act(rma.id, "complete")).toMatchObject({ status: "completed" })
    await expectHealthy(order)
  })

  it("gives back what a customer pays by a form that was open with the former amount", async () => {
    const { order, rma, exchange } = await twoFor("hoodie")
    await desk().cases.receive(rma, 1)
    const payments = store.container.resolve(Modules.PAYMENT)
    const session = await payments.createPaymentSession(exchange.payment_collection_id ?? "", {
      provider_id: "pp_system_default",
      currency_code: "eur",
      amount: 40,
      data: {},
    })
    await closeShort(rma)
    const payment = await payments.authorizePaymentSession(session.id, {})
    await payments.capturePayment({ payment_id: `${payment?.id}` })

    await finishUnfinished(store.container, new Date(Date.now() + 1_000))
    await finishUnfinished(store.container, new Date(Date.now() + 1_000))
    const { rma: paid } = (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data
    expect(paid).toMatchObject({
      exchanges: [{ difference: 20, difference_status: "paid" }],
      settlements: [{ owed: 20, reimbursements: [{ status: "paid", amount: 20 }] }],
    })
    await expectHealthy(order)
  })

  it("owes the share of the units that came where the new ones are cheaper", async () => {
    const { order, rma, exchange, keptFor } = await twoFor("cap")
    expect(exchange.difference).toBe(-40)
    await desk().cases.receive(rma, 1)
    const closed = await closeShort(rma)
    expect(closed.exchanges).toMatchObject([
      { difference: -20, difference_status: "owed_to_customer", lines: [{ quantity: 1, total: 30 }] },
    ])
    expect(await keptFor()).toBe(1)
    await expectHealthy(order)

    const settlement = await desk().cases.settle(closed, 1, {
      tenders: [{ tender: "original_payment" }],
    })
    expect(settlement).toMatchObject({ owed: 20 })
    expect(await desk().cases.act(rma.id, "complete")).toMatchObject({ status: "completed" })
    await expectHealthy(order)
  })

  it("leaves shipping, fees and promotions as agreed, by the share of what is left", async () => {
    const { order, rma, exchange } = await twoFor(
      "hoodie",
      {
        shipping_option_id: store.fixture.shop.shipping_options.standard,
        label_fee: 4,
        carry_promotions: true,
      },
      { discounts: [{ percent: 10, on: "order" }] }
    )
    expect(exchange).toMatchObject({ old_worth: 90, new_worth: 136, difference: 50 })
    await desk().cases.receive(rma, 1)
    const closed = await closeShort(rma)
    expect(closed.exchanges).toMatchObject([
      { old_worth: 45, new_worth: 73, label_fee: 4, difference: 32, lines: [{ quantity: 1, total: 63 }] },
    ])
    const line = await desk().newLine(order, desk().liveOf(closed))
    expect([line.quantity, line.total]).toEqual([1, 63])
    await expectHealthy(order)
  })

  it("calls the exchange off where all its units are closed short, and gives all back", async () => {
    const { order, rma, exchange, keptFor } = await exchanging([
      { for: "hoodie" },
      { line: 1 },
    ], {}, { items: [{ variant: "shirt", quantity: 2 }, { variant: "cap", quantity: 1 }] })
    await pay(rma)
    const [shirt, cap] = rma.items
    await desk().cases.act(rma.id, "receive", {
      items: [{ id: cap.id, units: [{ quantity: 1, condition: "new", disposition: "restock" }] }],
    })
    const closed = await desk().cases.act(rma.id, "close-short", {
      items: [{ id: shirt.id, quantity: 1 }],
      reason: "Never came",
    })
    expect(closed).toMatchObject({
      difference: null,
      exchanges: [{ id: exchange.id, canceled_at: expect.any(String), difference_paid_at: null }],
      settlements: [{ owed: 20, lines: [{ type: "difference_refund", amount: 20 }] }],
    })
    expect(await unitsOnOrder(order, exchange.id)).toBe(0)
    expect(await keptFor()).toBe(0)
    await expectHealthy(order)
  })

  it("charges neither shipping nor fees where all that is left is sent again for nothing", async () => {
    const { askForThree, approve, cases, core, liveOf } = desk()
    const { order, rma: asked, idOf } = await askForThree()
    const before = await core(order)
    const rma = await approve(asked, {
      shipping_option_id: store.fixture.shop.shipping_options.standard,
      label_fee: 4,
    })
    expect(liveOf(rma).difference).toBe(34)
    await pay(rma)
    await cases.act(rma.id, "receive", {
      items: [{ id: idOf("cap"), units: [{ quantity: 1, condition: "new", disposition: "restock" }] }],
    })

    const closed = await cases.act(rma.id, "close-short", {
      items: [{ id: idOf("shirt"), quantity: 1 }],
      reason: "Never came",
    })
    expect(closed).toMatchObject({
      difference: { status: "none", amount: 0 },
      exchanges: [{ canceled_at: null, shipping_amount: 0, label_fee: 0, new_worth: 0, difference: 0 }],
      settlements: [{ owed: 34, lines: [{ type: "difference_refund", amount: 34 }] }],
    })
    expect(await unitsOnOrder(order, liveOf(closed).id)).toBe(1)
    // The cap that came is out of it.
    expect((await core(order)).total).toBe(before.total - 30)
    await expectHealthy(order)

    const settlement = await cases.settle(closed, 1, {
      items: [{ id: idOf("cap"), quantity: 1 }],
      tenders: [{ tender: "original_payment" }],
    })
    expect(settlement).toMatchObject({ owed: 30 })
    expect(await cases.act(rma.id, "complete")).toMatchObject({ status: "completed" })
    await expectHealthy(order)
  })

  it("can be called off afterwards: core takes what is left off the order, and no more", async () => {
    const { order, rma, exchange, keptFor } = await exchanging(
      [{ for: "hoodie", quantity: 2 }, { for: "shirt_large", line: 1 }],
      {},
      { items: [{ variant: "shirt", quantity: 2 }, { variant: "cap", quantity: 1 }] }
    )
    const { total } = await desk().core(order)
    const [shirts, cap] = rma.items
    await desk().cases.act(rma.id, "receive", {
      items: [{ id: shirts.id, units: [{ quantity: 1, condition: "new", disposition: "restock" }] }],
    })
    const closed = await desk().cases.act(rma.id, "close-short", {
      items: [{ id: shirts.id, quantity: 1 }, { id: cap.id, quantity: 1 }],
      reason: "Never came",
    })
    expect(closed.exchanges).toMatchObject([
      { difference: 20, lines: [{ quantity: 1 }, { quantity: 0, total: 0 }] },
    ])
    expect(await unitsOnOrder(order, exchange.id)).toBe(1)
    await expectHealthy(order)

    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${exchange.id}/cancel`)
    expect(await unitsOnOrder(order, exchange.id)).toBe(0)
    expect(await keptFor()).toBe(0)
    // The shirt that came is out of it, too.
    expect((await desk().core(order)).total).toBe(total - 70 - 70 - 50 - 50)
    await expectHealthy(order)
  })

  it("drops a unit once, however many ask at the same time", async () => {
    const { order, rma, exchange, keptFor } = await twoFor("hoodie")
    await pay(rma)
    await desk().cases.receive(rma, 1)
    const path = `/admin/rmas/${rma.id}/close-short`
    const answers = await Promise.all(
      [1, 2].map(() => store.staff.post<RefusalBody>(path, shortOf(rma)))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(await unitsOnOrder(order, exchange.id)).toBe(1)
    expect(await keptFor()).toBe(1)
    const { rma: closed } = (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data
    expect(closed.settlements).toMatchObject([{ owed: 20 }])
    await expectHealthy(order)
  })

  it("leaves new units alone that have left", async () => {
    const { order, rma, exchange, keptFor } = await twoFor("shirt_large")
    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${exchange.id}/allow-fulfillment`, {
      reason: "A good customer",
    })
    const line = await desk().newLine(order, exchange)
    await done(store.staff, `/admin/orders/${order.id}/fulfillments`, {
      items: [{ id: line.id, quantity: 2 }],
      location_id: store.fixture.shop.locations.main,
    })
    await desk().cases.receive(rma, 1)
    const closed = await closeShort(rma)
    expect(closed.exchanges).toMatchObject([{ old_worth: 100, lines: [{ quantity: 2 }] }])
    expect(await unitsOnOrder(order, exchange.id)).toBe(2)
    expect(await keptFor()).toBe(0)
    await expectHealthy(order)
  })
})
