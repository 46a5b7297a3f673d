import type { AdminRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { done } from "../cases"
import { exchangeDesk } from "../exchanges/exchange-desk"
import { fingerprint } from "../fingerprint"
import { codesOf, findingsOf, repair, sql } from "./patient"

const LONG_AGO = "now() - interval '1 hour'"

withStore((store) => {
  const desk = () => exchangeDesk(store)

  /** One shirt of two is to become a hoodie, since an hour: the customer pays 20.00. */
  async function exchanging() {
    const { buy, exchange, liveOf } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "hoodie" }])
    const { id, lines } = liveOf(rma)
    await sql({ store }, `update rma_exchange set created_at = ${LONG_AGO} where id = :id`, { id })
    const patient = { store, order }
    expect(await codesOf(patient)).toEqual([])
    return { patient, order, rma, exchange: { id, line_item_id: `${lines[0].line_item_id}` } }
  }
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const forgetReservations = (line_item_id: string) =>
    sql({ store }, "update reservation_item set deleted_at = now() where line_item_id = :line_item_id", {
      line_item_id,
    })

  async function expectMended(patient: { store: typeof store; order: PlacedOrder }, code: string) {
    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, others]).toEqual([code, []])
    expect(await repair(patient, finding.id)).toEqual({ finding: null })
    expect(await codesOf(patient)).toEqual([])
  }

  it("finds new units without their stock, and keeps it again", async () => {
    const { reserved } = desk()
    const { patient, rma, exchange } = await exchanging()
    const [before] = await reserved("hoodie")
    const { inventory } = store.fixture.shop.variants.hoodie
    await forgetReservations(exchange.line_item_id)
    await sql(
      { store },
      `update inventory_level set reserved_quantity = reserved_quantity - 1,
         raw_reserved_quantity = jsonb_build_object('value', (reserved_quantity - 1)::text)
       where inventory_item_id = :inventory_item_id and location_id = :location_id`,
      { ...inventory[0], location_id: store.fixture.shop.locations.main }
    )
    expect(await reserved("hoodie")).toEqual([before - 1])

    await expectMended(patient, "exchange_stock_missing")
    expect(await reserved("hoodie")).toEqual([before])
    expect((await read(rma)).exchanges).toMatchObject([{ canceled_at: null }])
  })

  it("refuses to keep stock that is not there, and changes nothing", async () => {
    const { leave } = desk()
    const { patient, exchange } = await exchanging()
    await forgetReservations(exchange.line_item_id)
    const putBack = await leave("hoodie", 0)
    try {
      const [{ id, code }] = await findingsOf(patient)
      expect(code).toBe("exchange_stock_missing")
      const before = await fingerprint(store.container)
      const refused = await store.staff.post(`/admin/rma-health/${encodeURIComponent(id)}/repair`, {})
      expect([refused.status, refused.data]).toEqual([
        400,
        expect.objectContaining({ code: "invalid_data", message: expect.stringContaining("not in stock") }),
      ])
      expect(await fingerprint(store.container)).toEqual(before)
    } finally {
      await putBack()
    }
  })

  it("frees stock that is left of a canceled exchange", async () => {
    const { patient, rma, exchange } = await exchanging()
    const cancel = `/admin/rmas/${rma.id}/exchanges/${exchange.id}/cancel`
    await done<{ rma: AdminRma }>(store.staff, cancel, { reason: "Sold out" })
    await sql(
      { store },
      `update rma_exchange set canceled_at = ${LONG_AGO} where id = :id`,
      exchange
    )
    await sql(
      { store },
      "update reservation_item set deleted_at = null where line_item_id = :line_item_id",
      exchange
    )
    await expectMended(patient, "exchange_stock_left")
  })

  it("makes core's exchange where the case has none of it", async () => {
    const { patient, order, exchange } = await exchanging()
    await sql({ store }, "update rma_exchange set core_exchange_id = null where id = :id", exchange)
    await sql(
      { store },
      "update rma_exchange_line set line_item_id = null where exchange_id = :id",
      exchange
    )
    await expectMended(patient, "exchange_units_missing")
    const { items } = await desk().core(order)
    expect(items.filter(({ id }) => id === exchange.line_item_id)).toHaveLength(1)
    await expectInvariants(store.container, order.id)
  })

  it("drops new units whose old ones were closed short, and gives back what was paid for them", async () => {
    const { buy, ask, approve, cases, core, liveOf } = desk()
    const order = await buy()
    const rma = await approve(await ask(order, [{ for: "hoodie", quantity: 2 }]))
    const exchange = liveOf(rma)
    const path = `/admin/rmas/${rma.id}/exchanges/${exchange.id}`
    await done(store.staff, `${path}/mark-as-paid`)
    await done(store.staff, `${path}/allow-fulfillment`, { reason: "A good customer" })
    const id = `${exchange.lines[0].line_item_id}`
    await done(store.staff, `/admin/orders/${order.id}/fulfillments`, {
      items: [{ id, quantity: 2 }],
      location_id: store.fixture.shop.locations.main,
    })
    await cases.receive(rma, 1)
    const short = { items: [{ id: rma.items[0].id, quantity: 1 }], reason: "Never came" }
    await cases.act(rma.id, "close-short", short)
    // They had left then. Now they are here again, and nobody lets them go ahead any more.
    const fulfillments = await store.staff.get<{ order: { fulfillments: { id: string; packed_at: string }[] } }>(
      `/admin/orders/${order.id}?fields=id,*fulfillments`
    )
    const newest = fulfillments.data.order.fulfillments.reduce((a, b) => (a.packed_at > b.packed_at ? a : b))
    await done(store.staff, `/admin/orders/${order.id}/fulfillments/${newest.id}/cancel`)
    await sql({ store }, "update rma_exchange set fulfillment_allowed_at = null where id = :id", exchange)

    await expectMended({ store, order }, "exchange_units_closed_short")
    const { items } = await core(order)
    expect(items.find((item) => item.id === id)?.quantity).toBe(1)
    expect(await read(rma)).toMatchObject({
      exchanges: [{ difference: 20, difference_status: "paid", lines: [{ quantity: 1 }] }],
      settlements: [{ owed: 20, reimbursements: [{ status: "paid", amount: 20 }] }],
    })
    await expectInvariants(store.container, order.id)
  })

  it("asks for the difference again where core asks for another amount", async () => {
    const { patient, exchange } = await exchanging()
    await sql(
      { store },
      `update payment_collection set amount = 110, raw_amount = '{"value": "110"}'
       where id = (select payment_collection_id from rma_exchange where id = :id)`,
      exchange
    )
    await expectMended(patient, "difference_collection_differs")
  })

  it("records a difference that was paid and that the exchange does not know of", async () => {
    const { patient, order, rma, exchange } = await exchanging()
    const paid = `/admin/rmas/${rma.id}/exchanges/${exchange.id}/mark-as-paid`
    await done<{ rma: AdminRma }>(store.staff, paid)
    await sql({ store }, "update rma_exchange set difference_paid_at = null where id = :id", exchange)
    await expectMended(patient, "difference_unrecorded")
    expect((await read(rma)).exchanges[0].difference_paid_at).not.toBeNull()
    await expectInvariants(store.container, order.id)
  })
})
