import { Modules } from "@medusajs/framework/utils"
import type { AdminRma, AdminSettlementResponse } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { casesOf, done } from "../cases"
import { parcelsOf } from "./parcels"

withStore((store) => {
  const parcels = () => parcelsOf(store)
  const act = (id: string, event: string, body: Record<string, unknown> = {}) =>
    casesOf(store.staff).act(id, event, body)
  const settle = async (rma: AdminRma, more: object = {}) => {
    const items = rma.items.map(({ id, received_quantity }) => ({ id, quantity: received_quantity }))
    const path = `/admin/rmas/${rma.id}/settlements`
    return (await done<AdminSettlementResponse>(store.staff, path, { items, ...more })).settlement
  }
  const fulfillment = (id: string) => store.container.resolve(Modules.FULFILLMENT).retrieveFulfillment(id)

  it("takes a refused parcel back as a whole, one shirt for sale and one not, and gives all money back", async () => {
    const { twoShirts, open, receive, count } = parcels()
    const order = await twoShirts({ captured: "all", shipped: "all" })
    const before = await count(order)

    const opened = await open(order, "refused")
    expect(opened).toMatchObject({
      kind: "refused",
      status: "requested",
      fulfillment_id: order.fulfillment_ids[0],
      items: [{ requested_quantity: 2, resolution: "refund", action: { id: "ract_refund" } }],
    })
    const approved = await act(opened.id, "approve")
    expect(approved).toMatchObject({ status: "approved", return_by: null, goods: "awaited" })
    const received = await receive(approved, [{ disposition: "restock" }, { disposition: "scrap" }])
    await expect(count(order)).resolves.toEqual({
      stock: before.stock + 1,
      reserved: 0,
      fulfilled: 2,
      total: 10,
      pending: -100,
    })

    const settlement = await settle(received, {
      shipping_refund: 10,
      tenders: [{ tender: "original_payment" }],
    })
    expect(settlement).toMatchObject({
      owed: 110,
      reimbursements: [{ tender: "original_payment", amount: 110, status: "paid" }],
    })
    await expect(act(opened.id, "complete")).resolves.toMatchObject({ status: "completed" })
    await expect(count(order)).resolves.toMatchObject({ total: 0, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("keeps the shipping of an undeliverable parcel where staff say so", async () => {
    const { twoShirts, open, receive, count } = parcels()
    const order = await twoShirts({ captured: "all", shipped: "all" })
    const approved = await act((await open(order, "undeliverable")).id, "approve")
    const received = await receive(approved, [{ disposition: "restock" }, { disposition: "restock" }])
    const settlement = await settle(received, { tenders: [{ tender: "original_payment" }] })
    expect(settlement.owed).toBe(100)
    await act(approved.id, "complete")
    await expect(count(order)).resolves.toMatchObject({ total: 10, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("closes the books of a refused parcel that was never paid, and pays nobody", async () => {
    const { twoShirts, open, receive, count } = parcels()
    const order = await twoShirts({ shipped: "all" })
    await expect(count(order)).resolves.toMatchObject({ total: 110, pending: 110 })
    const approved = await act((await open(order, "refused")).id, "approve")
    const received = await receive(approved, [{ disposition: "restock" }, { disposition: "restock" }])
    const settlement = await settle(received, { shipping_refund: 10 })
    expect(settlement).toMatchObject({
      owed: 0,
      reimbursements: [],
      credit_note: null,
      lines: [
        { type: "item_value", amount: 100 },
        { type: "shipping_refund", amount: 10 },
        { type: "open_balance", amount: -110 },
      ],
    })
    await expect(act(approved.id, "complete")).resolves.toMatchObject({
      status: "completed",
      money: "nothing_owed",
    })
    await expect(count(order)).resolves.toMatchObject({ total: 0, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("keeps a packed parcel at home: canceled for the carrier, each shirt back once", async () => {
    const { twoShirts, pack, open, receive, count } = parcels()
    const order = await twoShirts({ captured: "all" })
    const ordered = await count(order)
    expect(ordered).toMatchObject({ reserved: 2, fulfilled: 0 })
    const parcel = await pack(order)
    const packed = { stock: ordered.stock - 2, reserved: 0, fulfilled: 2 }
    await expect(count(order)).resolves.toMatchObject(packed)

    const opened = await open(order, "canceled_parcel")
    expect(opened.location_id).toBe(store.fixture.shop.locations.main)
    const approved = await act(opened.id, "approve")
    expect((await fulfillment(parcel)).canceled_at).not.toBeNull()
    await expect(count(order)).resolves.toMatchObject(packed)

    const received = await receive(approved, [{ disposition: "restock" }, { disposition: "scrap" }])
    await expect(count(order)).resolves.toMatchObject({
      stock: ordered.stock - 1,
      reserved: 0,
      pending: -100,
    })
    await settle(received, { shipping_refund: 10, tenders: [{ tender: "original_payment" }] })
    await act(opened.id, "complete")
    await expect(count(order)).resolves.toMatchObject({ total: 0, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("does not let core cancel, ship or deliver a parcel that a case took back", async () => {
    const { twoShirts, pack, open, count } = parcels()
    const order = await twoShirts({ captured: "all" })
    const parcel = await pack(order)
    const path = `/admin/orders/${order.id}/fulfillments/${parcel}`
    // Not marked as shipped in Medusa, and yet it came back.
    const refused = await open(order, "refused")
    await act(refused.id, "approve")
    const before = await count(order)
    await expect(store.staff.post(`${path}/cancel`, {})).resolves.toMatchObject({
      status: 403,
      data: { code: "use_rma", message: expect.stringContaining(refused.display_id) },
    })
    await expect(count(order)).resolves.toEqual(before)
    await act(refused.id, "cancel")

    const kept = await open(order, "canceled_parcel")
    await act(kept.id, "approve")
    const items = [{ id: order.items[0].id, quantity: 2 }]
    for (const [route, body] of [["shipments", { items }], ["mark-as-delivered", {}], ["cancel", {}]] as const) {
      await expect(store.staff.post(`${path}/${route}`, body)).resolves.toMatchObject({
        status: 403,
        data: { code: "use_rma" },
      })
    }
  })

  it("refuses what is not in the parcel, and parcels that are not what they are said to be", async () => {
    const { twoShirts, pack, open, count } = parcels()
    const [shipped, other] = [await twoShirts({ shipped: "all" }), await twoShirts({ shipped: "all" })]
    const split = await twoShirts({ captured: "all" })
    const first = await pack(split, 1)
    await pack(split, 1)
    const canceled = await twoShirts()
    await done(store.staff, `/admin/orders/${canceled.id}/fulfillments/${await pack(canceled)}/cancel`)

    const item = (quantity: number) => [
      { line_item_id: split.items[0].id, quantity, action_id: "ract_refund" },
    ]
    const post = async (body: object) => {
      const { status, data } = await store.staff.post<{ code: string; message: string }>("/admin/rmas", { ...body })
      return [status, data.code, data.message]
    }
    const inParcel = { order_id: split.id, fulfillment_id: first }
    for (const [body, code, words] of [
      [{ order_id: shipped.id, kind: "canceled_parcel", fulfillment_id: shipped.fulfillment_ids[0] }, "invalid_data", "shipped"],
      [{ order_id: shipped.id, kind: "refused", fulfillment_id: other.fulfillment_ids[0] }, "invalid_data", "no such fulfillment"],
      [{ order_id: canceled.id, kind: "refused", fulfillment_id: canceled.fulfillment_ids[0] }, "invalid_data", "canceled"],
      [{ order_id: split.id, kind: "canceled_parcel", items: item(1) }, "invalid_data", "missing"],
      [{ order_id: split.id, kind: "refused" }, "invalid_data", "items"],
      [{ ...inParcel, kind: "refused", items: item(2) }, "quantity_exceeds_returnable", "1"],
      [{ ...inParcel, kind: "return" }, "invalid_data", "items"],
    ] as const) {
      const [status, found, message] = await post(body)
      expect([body.kind, status, found]).toEqual([body.kind, 400, code])
      expect(message).toContain(words)
    }

    // The order has another unit to come back, in another parcel.
    await open(split, "refused")
    await expect(post({ ...inParcel, kind: "refused" })).resolves.toEqual([
      400,
      "quantity_exceeds_returnable",
      "No unit can come back any more.",
    ])
    const books = await count(split)

    // Canceled in Medusa between request and approval: its unit is on the list of what to pack.
    const asked = await open(split, "canceled_parcel", { fulfillment_id: split.fulfillment_ids[1] })
    await done(store.staff, `/admin/orders/${split.id}/fulfillments/${split.fulfillment_ids[1]}/cancel`)
    await expect(store.staff.post(`/admin/rmas/${asked.id}/approve`, {})).resolves.toMatchObject({
      status: 400,
      data: { code: "invalid_data", message: expect.stringContaining("canceled") },
    })
    await expect(count(split)).resolves.toEqual({
      ...books,
      stock: books.stock + 1,
      reserved: 1,
      fulfilled: 1,
    })
  })
})
