import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import type { RmaRecord } from "../../src/facts/rma"
import { expectInvariants, orderBooks, stockOf } from "../checks"
import type { VariantName } from "../factories/catalogue"
import { aDeliveredOrder, type OrderOptions, type PlacedOrder } from "../factories/orders"
import { eventually, withStore } from "../runner"
import { casesOf } from "./cases"
import { listen } from "./listen"
import { refusalOf } from "./refusal-of"

withStore((store) => {
  const cases = () => casesOf(store)
  const damaged = () => store.fixture.shop.locations.damaged
  const buy = (items: OrderOptions["items"]) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items,
    })

  /** Pieces of the only inventory item of a variant, in the warehouse and among damaged goods. */
  async function stock(variant: VariantName) {
    const { variants, locations } = store.fixture.shop
    const [{ inventory_item_id }] = variants[variant].inventory
    const [main, broken] = await Promise.all(
      [locations.main, locations.damaged].map((location) =>
        stockOf(store.container, inventory_item_id, location)
      )
    )
    return { main, damaged: broken }
  }

  async function coreReturn({ return_id }: RmaRecord) {
    const found = await store.container
      .resolve(Modules.ORDER)
      .retrieveReturn(String(return_id), { relations: ["items"] })
    return {
      status: found.status,
      location_id: found.location_id,
      items: (found.items ?? []).map(({ quantity, received_quantity }) => [
        Number(quantity),
        Number(received_quantity),
      ]),
    }
  }

  async function lineOf(order: PlacedOrder) {
    const { lines } = await orderBooks(store.container, order.id)
    const [{ return_requested, return_received, quantity }] = lines
    return { quantity, return_requested, return_received }
  }

  async function history({ id }: RmaRecord) {
    const rows: { event: string; actor_type: string; actor_id: string }[] = await store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_history_entry")
      .where({ rma_id: id })
      .orderBy(["created_at", "id"])
    return rows.map(({ event, actor_type, actor_id }) => [event, actor_type, actor_id])
  }

  it("asks, approves, receives one whole and one damaged, pays back less a label, completes", async () => {
    const events = listen(store.container)
    const [order] = store.fixture.two_shirts
    const before = await stock("shirt")
    const { request, approve, receive, settle, complete } = cases()

    const asked = await request(order, [{ quantity: 2 }])
    expect(asked).toMatchObject({
      status: "requested",
      goods: "not_returned",
      money: "nothing_owed",
      order_id: order.id,
      order_display_id: order.display_id,
      customer_id: order.customer_id,
      currency_code: "eur",
      return_id: null,
      items: [
        {
          title: "Organic cotton T-shirt",
          sku: "SHIRT-WHITE-M",
          reason_label: "Defective",
          action_label: "Refund",
          resolution: "refund",
          requested_quantity: 2,
          approved_quantity: 0,
        },
      ],
    })
    expect(await lineOf(order)).toMatchObject({ return_requested: 0 })

    const approved = await approve(asked)
    expect(approved).toMatchObject({ status: "approved", goods: "awaited", money: "owed" })
    expect(await lineOf(order)).toEqual({ quantity: 2, return_requested: 2, return_received: 0 })
    expect(await coreReturn(approved)).toEqual({
      status: "requested",
      location_id: store.fixture.shop.locations.main,
      items: [[2, 0]],
    })
    await expectInvariants(store.container, order.id)

    const received = await receive(approved, [
      { condition: "damaged", disposition: "quarantine", location_id: damaged() },
      { condition: "opened", disposition: "restock" },
    ])
    expect(received).toMatchObject({
      status: "processing",
      goods: "received",
      money: "owed",
      items: [{ received_quantity: 2, core_received_quantity: 2 }],
    })
    expect(
      received.items[0].units.map(({ condition, location_id }) => [condition, location_id]).sort()
    ).toEqual([
      ["damaged", damaged()],
      ["opened", store.fixture.shop.locations.main],
    ])
    expect(await stock("shirt")).toEqual({ main: before.main + 1, damaged: before.damaged + 1 })
    expect(await coreReturn(approved)).toMatchObject({ status: "received", items: [[2, 2]] })
    await expectInvariants(store.container, order.id)

    const settlement = await settle(received, {
      items: [{ id: received.items[0].id, quantity: 2 }],
      label_fee: 5,
      tenders: [{ tender: "original_payment" }],
      expected_owed: 95,
    })
    expect(settlement).toMatchObject({
      status: "approved",
      owed: "95",
      core_amount: "100",
      credit_line_amount: "-5",
      reimbursements: [
        { tender: "original_payment", amount: "95", status: "paid", payment_id: order.payment_id },
      ],
    })
    expect(settlement.booked_at).not.toBeNull()

    const completed = await complete(received)
    expect(completed).toMatchObject({ status: "completed", goods: "received", money: "reimbursed" })
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([15, 0])
    await expectInvariants(store.container, order.id)

    const staff = ["user", store.fixture.admin.id]
    expect(await history(completed)).toEqual([
      ["rma.requested", ...staff],
      ["rma.approved", ...staff],
      ["rma.goods_received", ...staff],
      ["settlement.approved", ...staff],
      ["credit_note.issued", ...staff],
      ["reimbursement.paid", ...staff],
      ["rma.completed", ...staff],
    ])
    await eventually(() => expect(events.ofOrder(order.id)).toHaveLength(9))
    expect(events.ofOrder(order.id).filter((name) => !name.startsWith("order."))).toEqual([
      "rma.requested",
      "rma.approved",
      "rma.goods_received",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement.paid",
      "rma.completed",
    ])
    expect(events.ofOrder(order.id).filter((name) => name.startsWith("order."))).toEqual([
      "order.return_requested",
      "order.return_received",
    ])
  })

  it("receives 1 and then 2 of 3: received, here and in core", async () => {
    const [order] = store.fixture.three_shirts
    const { request, approve, receive } = cases()
    const approved = await approve(await request(order, [{ quantity: 3 }]))

    const first = await receive(approved, [{ quantity: 1 }])
    expect(first).toMatchObject({ goods: "partly_received", items: [{ received_quantity: 1 }] })
    expect(await coreReturn(first)).toMatchObject({ status: "partially_received", items: [[3, 1]] })
    await expectInvariants(store.container, order.id)

    const second = await receive(approved, [{ quantity: 2 }])
    expect(second).toMatchObject({
      status: "processing",
      goods: "received",
      items: [{ received_quantity: 3, core_received_quantity: 3 }],
    })
    expect(await coreReturn(second)).toMatchObject({ status: "received", items: [[3, 3]] })
    expect(await lineOf(order)).toEqual({ quantity: 3, return_requested: 0, return_received: 3 })
    expect(await refusalOf(receive(second, [{ quantity: 1 }]))).toBe("quantity_exceeds_returnable")
    await expectInvariants(store.container, order.id)
  })

  it("lets no unit come back twice, whatever became of the case that took it", async () => {
    const [, order] = store.fixture.three_shirts
    const { request, approve, reject, received, settle, complete } = cases()
    const three = [{ quantity: 3 }]
    const one = [{ quantity: 1 }]

    const rejected = await reject(await request(order, three))
    expect(rejected.rejection_reason).toBe("Worn and washed")
    const waiting = await request(order, [{ quantity: 2 }])
    expect(await refusalOf(request(order, [{ quantity: 2 }]))).toBe("quantity_exceeds_returnable")
    await expectInvariants(store.container, order.id)

    const done = await received(order, one)
    await settle(done)
    await complete(done)
    expect(await refusalOf(request(order, one))).toBe("quantity_exceeds_returnable")
    expect(await refusalOf(cases().reopen(rejected))).toBe("quantity_exceeds_returnable")

    await approve(waiting)
    expect(await refusalOf(request(order, one))).toBe("quantity_exceeds_returnable")
    expect(await lineOf(order)).toEqual({ quantity: 3, return_requested: 2, return_received: 1 })
    await expectInvariants(store.container, order.id)
  })

  it("takes back only what was shipped", async () => {
    const order = store.fixture.orders.partly_shipped
    expect(await refusalOf(cases().request(order, [{ quantity: 2 }]))).toBe(
      "quantity_exceeds_returnable"
    )
    await expect(cases().request(order)).resolves.toMatchObject({ status: "requested" })
  })

  it("closes short what did not come, and lets it be asked for again", async () => {
    const [, , order] = store.fixture.three_shirts
    const { request, approve, receive, closeShort, settle, complete } = cases()
    const approved = await approve(await request(order, [{ quantity: 3 }]))
    expect(await refusalOf(closeShort(approved))).toBe("transition_not_allowed")
    await receive(approved, [{ quantity: 1 }])
    expect(await refusalOf(complete(approved))).toBe("goods_awaited")

    const closed = await closeShort(approved, 2)
    expect(closed).toMatchObject({
      status: "processing",
      goods: "received",
      items: [{ requested_quantity: 3, approved_quantity: 1, received_quantity: 1 }],
    })
    expect(await coreReturn(closed)).toMatchObject({ status: "received", items: [[1, 1]] })
    expect(await lineOf(order)).toEqual({ quantity: 3, return_requested: 0, return_received: 1 })
    await expectInvariants(store.container, order.id)

    expect(await refusalOf(complete(closed))).toBe("units_unresolved")
    await settle(closed)
    await complete(closed)
    await expect(request(order, [{ quantity: 2 }])).resolves.toMatchObject({ status: "requested" })
    await expectInvariants(store.container, order.id)
  })

  it("records a wrong item without stock and without telling core that it came", async () => {
    const [, order] = store.fixture.two_shirts
    const before = await stock("shirt")
    const { request, approve, receive, settle, complete } = cases()
    const approved = await approve(await request(order, [{ quantity: 2 }]))
    const wrong = { condition: "wrong_item", disposition: "keep" } as const
    expect(await refusalOf(receive(approved, [{ ...wrong, disposition: "restock" }]))).toBe(
      "invalid_data"
    )

    const first = await receive(approved, [wrong])
    expect(first.items[0]).toMatchObject({ received_quantity: 1, core_received_quantity: 0 })
    expect(await stock("shirt")).toEqual(before)
    expect(await coreReturn(first)).toMatchObject({ status: "requested", items: [[1, 0]] })
    expect(await lineOf(order)).toEqual({ quantity: 2, return_requested: 1, return_received: 0 })
    await expectInvariants(store.container, order.id)

    const second = await receive(approved, [{}])
    expect(second).toMatchObject({ goods: "received" })
    expect(await coreReturn(second)).toMatchObject({ status: "received", items: [[1, 1]] })
    const settlement = await settle(second, { items: [{ id: second.items[0].id, quantity: 2 }] })
    expect(settlement).toMatchObject({ owed: "100", core_amount: "50", credit_line_amount: "50" })
    await complete(second)
    await expectInvariants(store.container, order.id)
    expect(await refusalOf(request(order))).toBe("quantity_exceeds_returnable")
  })

  it("cancels core's return when nothing but wrong items came", async () => {
    const order = await buy([{ variant: "cap", quantity: 1 }])
    const { request, approve, receive } = cases()
    const received = await receive(await approve(await request(order)), [
      { condition: "wrong_item", disposition: "scrap" },
    ])
    expect(received).toMatchObject({ goods: "received", status: "processing" })
    expect(await coreReturn(received)).toMatchObject({ status: "canceled" })
    await expectInvariants(store.container, order.id)
  })

  it("counts a kit by its parts, and nothing of what nobody keeps on stock", async () => {
    const order = store.fixture.orders.kit
    const before = await stock("mug")
    const { request, approve, receive, settle } = cases()
    const approved = await approve(
      await request(order, [{ variant: "mug_pair" }, { variant: "gift_wrapping" }])
    )
    const received = await receive(approved, [{ item: 0 }, { item: 1 }])
    expect(received.goods).toBe("received")
    expect(await stock("mug")).toEqual({ main: before.main + 2, damaged: before.damaged })

    const settlement = await settle(received, {
      items: received.items.map(({ id }) => ({ id, quantity: 1 })),
    })
    expect(settlement.lines.map(({ amount }) => amount)).toEqual(["7.5", "3"])
    await expectInvariants(store.container, order.id)
  })

  it("puts each unit where it goes: some into stock, some aside, some nowhere", async () => {
    const order = await buy([{ variant: "candle", quantity: 5 }])
    const before = await stock("candle")
    const { request, approve, receive } = cases()
    const approved = await approve(await request(order, [{ quantity: 5 }]))
    await receive(approved, [
      { quantity: 2, disposition: "restock" },
      { condition: "opened", disposition: "refurbish", location_id: damaged() },
      { condition: "damaged", disposition: "scrap" },
      { condition: "worn", disposition: "return_to_vendor" },
    ])
    expect(await stock("candle")).toEqual({ main: before.main + 2, damaged: before.damaged + 1 })
    await expectInvariants(store.container, order.id)
  })

  it("keeps several reasons for one line apart, and tells core of the line once", async () => {
    const order = await buy([{ variant: "shirt", quantity: 3 }])
    const { request, approve, receive, settle, complete } = cases()
    const asked = await request(order, [
      { quantity: 1, reason: "defective" },
      { quantity: 2, reason: "too_small" },
    ])
    const approved = await approve(asked)
    expect(await coreReturn(approved)).toMatchObject({ items: [[3, 0]] })

    const first = await receive(approved, [{ item: 1, quantity: 2 }])
    expect(first.items.map(({ received_quantity }) => received_quantity)).toEqual([0, 2])
    const two = await settle(first, { items: [{ id: first.items[1].id, quantity: 2 }] })
    expect(two.owed).toBe("100")
    await expectInvariants(store.container, order.id)

    const second = await receive(approved, [{ item: 0 }])
    expect(await coreReturn(second)).toMatchObject({ status: "received", items: [[3, 3]] })
    const one = await settle(second)
    expect(one.owed).toBe("50")
    const completed = await complete(second)
    expect(
      completed.items.map(({ reason_label, resolved_quantity }) => [
        reason_label,
        resolved_quantity,
      ])
    ).toEqual([
      ["Defective", 1],
      ["Too small", 2],
    ])
    await expectInvariants(store.container, order.id)
  })

  it("gives goodwill for a complaint: nothing has to come, and core gets no return", async () => {
    const [, , order] = store.fixture.two_shirts
    const { request, approve, receive, settle, complete } = cases()
    const approved = await approve(
      await request(order, [{ quantity: 1, resolution: "none" }], { kind: "complaint" })
    )
    expect(approved).toMatchObject({ goods: "not_expected", return_id: null })
    expect(approved.items[0].return_expected).toBe(false)
    expect(await refusalOf(receive(approved))).toBe("invalid_data")

    await settle(approved, { items: [], goodwill: 12.5 })
    const completed = await complete(approved)
    expect(completed).toMatchObject({ status: "completed", money: "reimbursed" })
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([97.5, 0])
    await expectInvariants(store.container, order.id)
  })

  it("refunds goods that never arrived: core is told of all of it, as it counted nothing out", async () => {
    const [, , , order] = store.fixture.two_shirts
    const { request, approve, settle, complete } = cases()
    const approved = await approve(await request(order, [{}], { kind: "dispute" }))
    const settlement = await settle(approved)
    expect(settlement).toMatchObject({ owed: "50", core_amount: "0", credit_line_amount: "50" })
    await complete(approved)
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([60, 0])
    await expectInvariants(store.container, order.id)
  })

  it("asks for no more than is left, where the rest of the order was still to be paid", async () => {
    const order = store.fixture.orders.partly_captured
    const collections = async () => {
      const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["payment_collections.amount", "payment_collections.status"],
        filters: { id: order.id },
      })
      return data[0].payment_collections.map((one: { status: string; amount: number }) => [
        one.status,
        one.amount,
      ])
    }
    await createOrUpdateOrderPaymentCollectionWorkflow(store.container).run({
      input: { order_id: order.id },
    })
    expect(await collections()).toContainEqual(["not_paid", 50])

    const { received, settle, complete } = cases()
    const rma = await received(order)
    const settlement = await settle(rma, { tenders: [{ tender: "original_payment" }] })
    expect(settlement).toMatchObject({ owed: "0", reimbursements: [] })
    expect(await collections()).toContainEqual(["not_paid", 0])
    expect(await complete(rma)).toMatchObject({ money: "nothing_owed" })
    await expectInvariants(store.container, order.id)
  })

  it("closes an abusive return for nothing, and puts back what core took off the order", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const { received, settle, complete } = cases()
    const rma = await received(order, [{ resolution: "none" }])
    expect((await orderBooks(store.container, order.id)).total).toBe(60)

    const completed = await complete(rma)
    expect(completed).toMatchObject({
      status: "completed",
      money: "nothing_owed",
      items: [{ resolved_quantity: 1, core_resolved_quantity: 1 }],
      settlements: [{ owed: "0", core_amount: "50", credit_line_amount: "-50", lines: [] }],
    })
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([110, 0])
    expect(await refusalOf(settle(completed))).toBe("transition_not_allowed")
    await expectInvariants(store.container, order.id)
  })

  it("opens a rejected and a completed case again", async () => {
    const order = await buy([{ variant: "shirt", quantity: 2 }])
    const { request, reject, reopen, approve, receive, settle, complete } = cases()
    const rejected = await reject(await request(order))
    const again = await reopen(rejected)
    expect(again).toMatchObject({ status: "requested", rejection_reason: null, rejected_at: null })

    const done = await receive(await approve(again))
    await settle(done)
    await complete(done)
    const reopened = await reopen(done)
    expect(reopened).toMatchObject({
      status: "processing",
      completed_at: null,
      money: "reimbursed",
    })
    await settle(reopened, { items: [], goodwill: 3 })
    const completed = await complete(reopened)
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([57, 0])
    expect((await history(completed)).map(([event]) => event)).toEqual([
      "rma.requested",
      "rma.rejected",
      "rma.reopened",
      "rma.approved",
      "rma.goods_received",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement.paid",
      "rma.completed",
      "rma.reopened",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement.paid",
      "rma.completed",
    ])
    await expectInvariants(store.container, order.id)
  })

  it("takes core's return back when an approved case is canceled", async () => {
    const order = await buy([{ variant: "hoodie", quantity: 2 }])
    const { request, approve, cancel, reopen } = cases()
    const approved = await approve(await request(order, [{ quantity: 2 }]))
    expect(await lineOf(order)).toEqual({ quantity: 2, return_requested: 2, return_received: 0 })

    const canceled = await cancel(approved)
    expect(canceled).toMatchObject({ status: "canceled", goods: "not_returned" })
    expect(await lineOf(order)).toEqual({ quantity: 2, return_requested: 0, return_received: 0 })
    expect(await coreReturn(canceled)).toMatchObject({ status: "canceled" })
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([150, 0])
    await expectInvariants(store.container, order.id)

    expect(await refusalOf(reopen(canceled))).toBe("transition_not_allowed")
    await expect(request(order, [{ quantity: 2 }])).resolves.toMatchObject({ status: "requested" })
  })

  it("does not cancel what is settled", async () => {
    const [, , , , , order] = store.fixture.two_shirts
    const { request, approve, settle, cancel } = cases()
    const approved = await approve(await request(order, [{}], { kind: "complaint" }))
    await settle(approved, { items: [], goodwill: 4 })
    expect(await refusalOf(cancel(approved))).toBe("already_settled")
    await expectInvariants(store.container, order.id)
  })

  it("gives an expired case that is opened again a return of its own in core", async () => {
    const order = await buy([{ variant: "cap", quantity: 2 }])
    const { request, approve, reopen, read } = cases()
    const approved = await approve(await request(order, [{ quantity: 2 }]))
    await store.container
      .resolve(Modules.ORDER)
      .cancelReturn({ order_id: order.id, return_id: String(approved.return_id) })
    const service = store.container.resolve("rma")
    await service.updateRmas({ id: approved.id, status: "expired", goods: "not_returned" })

    await reopen(approved)
    const reopened = await read(approved.id)
    expect(reopened).toMatchObject({ status: "approved", goods: "awaited" })
    expect(reopened.return_id).not.toBe(approved.return_id)
    expect(await coreReturn(reopened)).toMatchObject({ status: "requested", items: [[2, 0]] })
    await expectInvariants(store.container, order.id)
  })

  it("submits a draft, which reserved nothing until then", async () => {
    const order = await buy([{ variant: "book", quantity: 1 }])
    const { request, submit, cancel } = cases()
    const draft = await request(order, [{}], { status: "draft" })
    const early = await request(order)
    expect(draft).toMatchObject({ status: "draft", requested_at: null, acknowledged_at: null })
    expect(await refusalOf(submit(draft))).toBe("quantity_exceeds_returnable")

    await cancel(early)
    const submitted = await submit(draft)
    expect(submitted.status).toBe("requested")
    expect(submitted.requested_at).not.toBeNull()
    expect((await history(submitted)).map(([event]) => event)).toEqual([
      "draft_created",
      "rma.requested",
    ])
    await expectInvariants(store.container, order.id)
  })
})
