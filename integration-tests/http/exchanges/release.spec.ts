import type { AdminRma, HttpExchange, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { done } from "../cases"
import { exchangeDesk } from "./exchange-desk"

type Fulfillment = { id: string; items: { line_item_id: string }[] }
type Entry = { event: string; data: Record<string, unknown> }

withStore((store) => {
  const desk = () => exchangeDesk(store)

  const newLines = ({ lines }: HttpExchange) =>
    lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity }))
  /** As Medusa's own dialog asks for it. */
  const fulfill = (order: PlacedOrder, items: { id: string | null; quantity: number }[]) =>
    store.staff.post<RefusalBody>(
      `/admin/orders/${order.id}/fulfillments`,
      { items, location_id: store.fixture.shop.locations.main }
    )
  const actOn = (rma: AdminRma, exchange: HttpExchange, act: string) =>
    `/admin/rmas/${rma.id}/exchanges/${exchange.id}/${act}`
  const timeline = async ({ id }: AdminRma) =>
    (await store.staff.get<{ timeline: Entry[] }>(`/admin/rmas/${id}/timeline`)).data.timeline
  const codesOf = ({ alerts }: AdminRma) => alerts.map(({ code }) => code)

  it("holds new units until the difference is paid and the goods are in, and not longer", async () => {
    const { buy, exchange, liveOf, cases, stock } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "hoodie" }])
    const sent = liveOf(rma)
    const before = await stock("hoodie")
    expect(codesOf(rma)).toEqual(["exchange_chosen", "difference_due"])

    const unpaid = await fulfill(order, newLines(sent))
    expect(unpaid).toMatchObject({ status: 409, data: { code: "difference_unpaid" } })
    expect(unpaid.data.message).toContain(rma.display_id)
    expect(await stock("hoodie")).toEqual(before)

    await done(store.staff, actOn(rma, sent, "mark-as-paid"))
    const awaited = await fulfill(order, newLines(sent))
    expect(awaited).toMatchObject({ status: 409, data: { code: "goods_awaited" } })
    expect(awaited.data.message).toContain(rma.display_id)
    expect(await stock("hoodie")).toEqual(before)

    const received = await cases.receive(rma, 1)
    expect(liveOf(received).released_at).not.toBeNull()
    expect(codesOf(received)).toEqual(
      expect.arrayContaining(["difference_paid", "exchange_released"])
    )
    expect(await fulfill(order, newLines(sent))).toMatchObject({ status: 200 })
    const [level] = before
    expect(await stock("hoodie")).toEqual([
      { stocked: level.stocked - 1, reserved: level.reserved - 1 },
    ])
    const released = (await timeline(rma)).filter(({ event }) => event === "exchange.released")
    expect(released).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ exchange_id: sent.id }) }),
    ])
    await expectInvariants(store.container, order.id)
  })

  it("lets staff ship for a reason, which the history keeps, and asks for the difference all the same", async () => {
    const { buy, exchange, liveOf } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "hoodie" }])
    const sent = liveOf(rma)
    const path = actOn(rma, sent, "allow-fulfillment")

    for (const body of [{}, { reason: " " }, { reason: "Regular", units: 1 }]) {
      expect(await store.staff.post(path, body)).toMatchObject({
        status: 400,
        data: { code: "invalid_data" },
      })
    }
    const missing = `/admin/rmas/${rma.id}/exchanges/exc_none/allow-fulfillment`
    expect(await store.staff.post(missing, { reason: "Regular" })).toMatchObject({
      status: 404,
      data: { code: "not_found" },
    })

    const allowed = await done<{ rma: AdminRma }>(store.staff, path, { reason: "Pays by invoice" })
    expect(liveOf(allowed.rma)).toMatchObject({
      released_at: expect.any(String),
      difference_status: "due",
    })
    expect(await timeline(rma)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          event: "fulfillment_allowed",
          data: expect.objectContaining({ reason: "Pays by invoice" }),
        }),
      ])
    )
    expect(await store.staff.post(path, { reason: "Again" })).toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
    expect(await fulfill(order, newLines(sent))).toMatchObject({ status: 200 })
    await expectInvariants(store.container, order.id)
  })

  it("ships as many new units as old ones came", async () => {
    const { buy, exchange, liveOf, cases } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "mug", quantity: 2 }], { price: "even" })
    const sent = liveOf(rma)
    const [{ id }] = newLines(sent)

    const partly = await cases.receive(rma, 1)
    expect(liveOf(partly).released_at).toBeNull()
    expect(await fulfill(order, [{ id, quantity: 1 }])).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })

    const closed = await cases.act(rma.id, "close-short", {
      items: [{ id: rma.items[0].id, quantity: 1 }],
      reason: "Lost by the carrier",
    })
    expect(liveOf(closed).released_at).not.toBeNull()
    expect(await fulfill(order, [{ id, quantity: 2 }])).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })
    expect(await fulfill(order, [{ id, quantity: 1 }])).toMatchObject({ status: 200 })
    expect(await fulfill(order, [{ id, quantity: 1 }])).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })
  })

  it("ships once more what core's own cancel of a fulfillment took back, and no unit twice", async () => {
    const { buy, exchange, liveOf, cases, stock } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "hoodie" }], { price: "even" })
    const sent = liveOf(rma)
    await cases.receive(rma, 1)
    const before = await stock("hoodie")
    expect(await fulfill(order, newLines(sent))).toMatchObject({ status: 200 })
    expect(await fulfill(order, newLines(sent))).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })

    const { data } = await store.staff.get<{ order: { fulfillments: Fulfillment[] } }>(
      `/admin/orders/${order.id}?fields=id,*fulfillments,*fulfillments.items`
    )
    const packed = data.order.fulfillments.find(({ items }) =>
      items.some(({ line_item_id }) => line_item_id === sent.lines[0].line_item_id)
    )
    await done(store.staff, `/admin/orders/${order.id}/fulfillments/${packed?.id}/cancel`)
    expect(await stock("hoodie")).toEqual(before)

    expect(await fulfill(order, newLines(sent))).toMatchObject({ status: 200 })
    const [level] = before
    expect(await stock("hoodie")).toEqual([
      { stocked: level.stocked - 1, reserved: level.reserved - 1 },
    ])
    await expectInvariants(store.container, order.id)
  })

  it("holds units that are sent again by their own goods, and no other line of the order", async () => {
    const { buy, exchange, liveOf, cases } = desk()
    const order = await buy({
      items: [
        { variant: "shirt", quantity: 1 },
        { variant: "mug", quantity: 2 },
      ],
      shipped: { shirt: 1, mug: 1 },
    })
    const rma = await exchange(order, [{ action: "reship" }])
    const sent = liveOf(rma)
    expect(sent).toMatchObject({ difference: 0, difference_status: "none" })

    expect(await fulfill(order, newLines(sent))).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })
    expect(await fulfill(order, [{ id: order.items[1].id, quantity: 1 }])).toMatchObject({
      status: 200,
    })
    await cases.receive(rma, 1)
    expect(await fulfill(order, newLines(sent))).toMatchObject({ status: 200 })
    await expectInvariants(store.container, order.id)
  })
})
