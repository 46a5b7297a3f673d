import type { AdminRma, HttpExchange, RefusalBody, StoreRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { done } from "../cases"
import { exchangeDesk } from "./exchange-desk"

const ALERT = "exchange_wrong_item"
const WRONG = { condition: "wrong_item", disposition: "scrap" }

type Entry = { event: string; data: { lines?: unknown } }

/** Something else comes back for what is exchanged: nobody else than staff can say what happens then. */
withStore((store) => {
  const desk = () => exchangeDesk(store)

  const actOn = (rma: AdminRma, act: string) =>
    `/admin/rmas/${rma.id}/exchanges/${desk().liveOf(rma).id}/${act}`
  const codesOf = ({ alerts }: AdminRma) => alerts.map(({ code }) => code)
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const isToDo = async ({ display_id }: AdminRma) => {
    const path = `/admin/rmas?to_do=true&q=${display_id}`
    const { data } = await store.staff.get<{ rmas: AdminRma[] }>(path)
    return data.rmas.length === 1
  }
  const fulfill = (order: PlacedOrder, { lines }: HttpExchange, quantity: number) =>
    store.staff.post<RefusalBody>(`/admin/orders/${order.id}/fulfillments`, {
      items: [{ id: lines[0].line_item_id, quantity }],
      location_id: store.fixture.shop.locations.main,
    })

  /** A shirt is exchanged for a hoodie, the difference is paid, and a mug comes back. */
  async function aMugForTheShirt() {
    const { buy, exchange, cases } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "hoodie" }])
    await done(store.staff, actOn(rma, "mark-as-paid"))
    expect(codesOf(await read(rma))).not.toContain(ALERT)
    expect(await isToDo(rma)).toBe(false)
    return { order, rma: await cases.receive(rma, 1, WRONG) }
  }

  it("holds the new unit, and tells staff until they allow it to be shipped", async () => {
    const { order, rma } = await aMugForTheShirt()
    expect(codesOf(rma)).toEqual(expect.arrayContaining([ALERT, "difference_paid"]))
    expect(codesOf(rma)).not.toContain("exchange_released")
    expect(rma.exchanges).toMatchObject([{ released_at: null, withheld_quantity: 1 }])
    expect(await isToDo(rma)).toBe(true)
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const { data } = await emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
    expect(data.rma.exchanges).toMatchObject([{ released_at: null, withheld_quantity: 1 }])
    const [sent] = rma.exchanges
    expect(await fulfill(order, sent, 1)).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })

    await done(store.staff, actOn(rma, "allow-fulfillment"), { reason: "A regular customer" })
    const allowed = await read(rma)
    expect(codesOf(allowed)).not.toContain(ALERT)
    expect(allowed.exchanges).toMatchObject([
      { released_at: expect.any(String), withheld_quantity: 0 },
    ])
    expect(await isToDo(rma)).toBe(false)
    expect(await fulfill(order, sent, 1)).toMatchObject({ status: 200 })
    await expectInvariants(store.container, order.id)
  })

  it("is over when the exchange is canceled", async () => {
    const { order, rma } = await aMugForTheShirt()
    await done(store.staff, actOn(rma, "cancel"), { reason: "A mug came back" })
    const canceled = await read(rma)
    expect(codesOf(canceled)).not.toContain(ALERT)
    expect(canceled.exchanges).toMatchObject([
      { canceled_at: expect.any(String), withheld_quantity: 0 },
    ])
    await expectInvariants(store.container, order.id)
  })

  it("holds one of two units only, and lets staff allow that one as well", async () => {
    const { buy, exchange, cases } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "mug", quantity: 2 }], { price: "even" })
    const first = await cases.receive(rma, 1, WRONG)
    expect(codesOf(first)).toContain(ALERT)
    expect(await isToDo(first)).toBe(true)
    const both = await cases.receive(rma, 1)
    expect(codesOf(both)).toEqual(expect.arrayContaining([ALERT, "exchange_released"]))
    expect(both.exchanges).toMatchObject([
      { released_at: expect.any(String), withheld_quantity: 1 },
    ])
    const { data } = await store.staff.get<{ timeline: Entry[] }>(`/admin/rmas/${rma.id}/timeline`)
    const released = data.timeline.filter(({ event }) => event === "exchange.released")
    expect(released.map((entry) => entry.data.lines)).toEqual([
      [expect.objectContaining({ quantity: 1 })],
    ])

    const [sent] = both.exchanges
    expect(await fulfill(order, sent, 2)).toMatchObject({ status: 409 })
    expect(await fulfill(order, sent, 1)).toMatchObject({ status: 200 })
    expect(await store.staff.post(actOn(rma, "cancel"), {})).toMatchObject({ status: 409 })
    await done(store.staff, actOn(rma, "allow-fulfillment"), { reason: "Our own mistake" })
    expect(await isToDo(rma)).toBe(false)
    expect(await fulfill(order, sent, 1)).toMatchObject({ status: 200 })
    expect(await store.staff.post(actOn(rma, "allow-fulfillment"), { reason: "Again" })).toMatchObject(
      { status: 409, data: { code: "transition_not_allowed" } }
    )
    await expectInvariants(store.container, order.id)
  })
})
