import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelReturnWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { RMA_MODULE } from "../../src/modules/rma"
import {
  adoptMissedReturns,
  adoptReturnWorkflow,
  approveRmaWorkflow,
  finishApprovalWorkflow,
  followCoreCancels,
  followCoreReceipts,
} from "../../src/workflows"
import { expectInvariants } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { eventually, withStore } from "../runner"
import { casesOf } from "./cases"
import { attemptOf } from "./failing"
import { listen } from "./listen"
import { snapshot } from "./snapshot"

withStore((store) => {
  const cases = () => casesOf(store)
  const rmas = () => store.container.resolve(RMA_MODULE)
  const anOrder = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 3 }],
    })
  const casesOfReturn = (return_id: string) => rmas().listRmas({ return_id })

  /** As core's own dialog does it, one act after the other. */
  async function madeInCore(order: PlacedOrder, quantity = 2): Promise<string> {
    const { container, fixture } = store
    const { result } = await beginReturnOrderWorkflow(container).run({
      input: { order_id: order.id, location_id: fixture.shop.locations.main, created_by: fixture.admin.id },
    })
    const return_id = result.return_id ?? ""
    const reason_id = fixture.shop.return_reasons.too_small
    await requestItemReturnWorkflow(container).run({
      input: { return_id, items: [{ id: order.items[0].id, quantity, reason_id }] },
    })
    await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
    return return_id
  }

  async function adopted(order: PlacedOrder, quantity?: number) {
    const return_id = await madeInCore(order, quantity)
    await eventually(async () => expect(await casesOfReturn(return_id)).toHaveLength(1))
    const [{ id }] = await casesOfReturn(return_id)
    return await cases().read(id)
  }

  it("makes a case of a return that was made in core's own dialog", async () => {
    const order = await anOrder()
    const rma = await adopted(order)

    expect(rma).toMatchObject({
      status: "approved",
      kind: "return",
      goods: "awaited",
      money: "owed",
      adopted_at: expect.any(Date),
      acknowledged_at: expect.any(Date),
      return_by: null,
      staff_note: "Made in Medusa",
      email: store.fixture.customers.emma.email,
      customer_id: order.customer_id,
      location_id: store.fixture.shop.locations.main,
      items: [
        {
          line_item_id: order.items[0].id,
          requested_quantity: 2,
          approved_quantity: 2,
          received_quantity: 0,
          reason_id: store.fixture.shop.return_reasons.too_small,
          action_id: "ract_refund",
          resolution: "refund",
          return_expected: true,
        },
      ],
    })
    expect(rma.reason_category_id).not.toBeNull()
    const by = { actor_type: "user", actor_id: store.fixture.admin.id }
    await expect(
      rmas().listHistoryEntries({ rma_id: rma.id }, { order: { event: "ASC" } })
    ).resolves.toMatchObject([
      { ...by, event: "adopted", payload: null },
      { ...by, event: "rma.approved", payload: { notify_customer: false, return_id: rma.return_id } },
    ])
    await expectInvariants(store.container, order.id)
  })

  it("is received, paid and completed as any other", async () => {
    const order = await anOrder()
    const rma = await adopted(order)

    const received = await cases().receive(rma, [{ quantity: 2 }])
    await expectInvariants(store.container, order.id)
    await cases().settle(received, { items: [{ id: received.items[0].id, quantity: 2 }] })
    await expectInvariants(store.container, order.id)

    await expect(cases().complete(rma)).resolves.toMatchObject({
      status: "completed",
      money: "reimbursed",
    })
    await expectInvariants(store.container, order.id)
  })

  it("happens once, however often it is told of", async () => {
    const order = await anOrder()
    const heard = listen(store.container)
    const return_id = await madeInCore(order)
    const adopt = () =>
      adoptReturnWorkflow(store.container).run({ input: { order_id: order.id, return_id } })

    const results = await Promise.all(Array.from({ length: 10 }, adopt))
    await adoptMissedReturns(store.container, new Date(Date.now() - 60_000))

    expect(heard.ofOrder(order.id).filter((name) => name === "rma.approved")).toHaveLength(1)
    expect(new Set(results.map(({ result }) => result.id)).size).toBe(1)
    await expect(casesOfReturn(return_id)).resolves.toHaveLength(1)
  })

  it("happens once where server processes share no lock: the database has one case per Return", async () => {
    const rma = await adopted(await anOrder())
    const { items: _items, settlements: _settlements, raw_purchase_price: _price, ...row } =
      await rmas().retrieveRma(rma.id)
    const second = rmas().openRma({ ...row, id: "rma_second", label: null, tracking: null }, [], [])

    await expect(second).rejects.toThrow("already exists")
    await expect(casesOfReturn(rma.return_id ?? "")).resolves.toHaveLength(1)
  })

  it("catches up with what nobody heard of", async () => {
    const order = await anOrder()
    const { id: return_id } = await store.container.resolve(Modules.ORDER).createReturn({
      order_id: order.id,
      items: [{ id: order.items[0].id, quantity: 1 }],
    })
    await expect(casesOfReturn(return_id)).resolves.toEqual([])

    await adoptMissedReturns(store.container, new Date(Date.now() - 60_000))

    await expect(casesOfReturn(return_id)).resolves.toMatchObject([
      { status: "approved", created_by: null },
    ])
    await expectInvariants(store.container, order.id)
  })

  it("leaves ours alone, also where approving was cut off before the Return was noted", async () => {
    const order = await anOrder()
    const { id } = await cases().request(order)
    const approval = attemptOf(store.container, approveRmaWorkflow, { rma_id: id, actor: cases().actor })
    await approval.dieAfter("rma-create-core-return")
    const { data } = await store.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "return", fields: ["id"], filters: { order_id: order.id } })
    const return_id = data[0].id

    const adopt = () =>
      adoptReturnWorkflow(store.container).run({ input: { order_id: order.id, return_id } })
    await Promise.all([
      adopt(),
      finishApprovalWorkflow(store.container).run({ input: { rma_id: id } }),
      adoptMissedReturns(store.container, new Date(Date.now() - 60_000)),
      adopt(),
    ])

    await expect(rmas().listRmas({ order_id: order.id })).resolves.toMatchObject([{ id, return_id }])
    await expectInvariants(store.container, order.id)
  })

  it("leaves alone what core received at once, what is canceled, and what is not of the order", async () => {
    const [order, other] = [await anOrder(), await anOrder()]
    const orders = store.container.resolve(Modules.ORDER)
    const items = [{ id: order.items[0].id, quantity: 1 }]
    const received = await orders.createReturn({ order_id: order.id, items })
    await orders.receiveReturn({ return_id: received.id, items })
    const canceled = await orders.createReturn({ order_id: order.id, items })
    await orders.cancelReturn({ order_id: order.id, return_id: canceled.id })
    const missing = [
      { order_id: order.id, return_id: received.id },
      { order_id: order.id, return_id: canceled.id },
      { order_id: other.id, return_id: received.id },
      { order_id: order.id, return_id: "return_none" },
    ]
    for (const input of missing) {
      const { result: adoption } = await adoptReturnWorkflow(store.container).run({ input })
      expect([input, adoption]).toEqual([input, { id: null }])
    }
    await expect(rmas().listRmas({ order_id: [order.id, other.id] })).resolves.toEqual([])
  })

  it("adopts what core lets through, though another case asks for the units, which then waits", async () => {
    const order = await anOrder()
    const ours = await cases().request(order, [{ quantity: 2 }])
    const rma = await adopted(order, 3)

    expect(rma.items).toMatchObject([{ approved_quantity: 3 }])
    await expect(cases().approve(ours)).rejects.toMatchObject({ code: "quantity_exceeds_returnable" })
  })

  it("leaves no trace wherever it fails", async () => {
    const order = await anOrder()
    const { id: return_id } = await store.container.resolve(Modules.ORDER).createReturn({
      order_id: order.id,
      items: [{ id: order.items[0].id, quantity: 1 }],
    })
    const input = { order_id: order.id, return_id }
    const attempt = attemptOf(store.container, adoptReturnWorkflow, input)
    const before = await snapshot(store.container)

    for (const step of attempt.steps.slice(0, -1)) {
      await attempt.failAfter(step)
      expect([step, await snapshot(store.container)]).toEqual([step, before])
    }
    await attempt.succeed()
    await expect(casesOfReturn(return_id)).resolves.toHaveLength(1)
  })

  describe("when its goods are received in core's own dialog", () => {
    async function receiveInCore(return_id: string | null, received: number, dismissed = 0) {
      const { container } = store
      const rma = (await casesOfReturn(return_id ?? ""))[0]
      const [{ line_item_id: id }] = await rmas().listRmaItems({ rma_id: rma.id })
      const input = { return_id: return_id ?? "" }
      const items = (quantity: number) => ({ ...input, items: [{ id, quantity }] })
      await beginReceiveReturnWorkflow(container).run({ input })
      if (received) await receiveItemReturnRequestWorkflow(container).run({ input: items(received) })
      if (dismissed) await dismissItemReturnRequestWorkflow(container).run({ input: items(dismissed) })
      await confirmReturnReceiveWorkflow(container).run({ input })
    }
    const counted = async (id: string, received_quantity: number) =>
      eventually(async () => {
        expect((await cases().read(id)).items).toMatchObject([
          { received_quantity, core_received_quantity: received_quantity },
        ])
      })

    it("follows in parts, with stock and books that hold, and is paid as any other", async () => {
      const order = await anOrder()
      const rma = await adopted(order, 3)

      await receiveInCore(rma.return_id, 1)
      await counted(rma.id, 1)
      await expectInvariants(store.container, order.id)
      await receiveInCore(rma.return_id, 1, 1)
      await counted(rma.id, 3)
      await expectInvariants(store.container, order.id)

      const received = await cases().read(rma.id)
      expect(received).toMatchObject({ status: "processing", goods: "received", money: "owed" })
      expect(
        received.items[0].units
          .map(({ quantity, condition, disposition }) => `${quantity} ${condition} ${disposition}`)
          .sort()
      ).toEqual(["1 damaged scrap", "1 new restock", "1 new restock"])
      await cases().settle(received, { items: [{ id: received.items[0].id, quantity: 3 }] })
      await expect(cases().complete(rma)).resolves.toMatchObject({ status: "completed" })
      await expectInvariants(store.container, order.id)
    })

    it("follows a case of our own as well, once, also where nobody told of it", async () => {
      const order = await anOrder()
      const rma = await cases().approve(await cases().request(order, [{ quantity: 2 }]))
      await receiveInCore(rma.return_id, 2)
      await counted(rma.id, 2)

      await followCoreReceipts(store.container)
      await expect(followCoreReceipts(store.container)).resolves.toBe(0)
      await expect(rmas().listHistoryEntries({ rma_id: rma.id, event: "rma.goods_received" })).resolves.toHaveLength(1)
      await expectInvariants(store.container, order.id)
    })
  })

  describe("when core's Return is canceled", () => {
    it("ends with it, told by the admin's route", async () => {
      const order = await anOrder()
      const rma = await adopted(order)
      const { status } = await store.staff.post(`/admin/returns/${rma.return_id}/cancel`)
      expect(status).toBe(200)

      await eventually(async () => {
        expect(await cases().read(rma.id)).toMatchObject({ status: "canceled", goods: "not_returned" })
      })
      await expectInvariants(store.container, order.id)
      await expect(cases().approve(await cases().request(order, [{ quantity: 3 }]))).resolves.toMatchObject({
        status: "approved",
      })
    })

    it("ends with it once, found by the job, and so does a case of our own", async () => {
      const order = await anOrder()
      const rma = await adopted(order, 1)
      const ours = await cases().approve(await cases().request(order))
      const living = await adopted(await anOrder())
      for (const { return_id } of [rma, ours]) {
        await cancelReturnWorkflow(store.container).run({ input: { return_id: return_id ?? "" } })
      }

      await Promise.all([followCoreCancels(store.container), followCoreCancels(store.container)])
      await expect(followCoreCancels(store.container)).resolves.toBe(0)

      const after = await Promise.all([rma, ours, living].map(({ id }) => cases().read(id)))
      expect(after.map(({ status }) => status)).toEqual(["canceled", "canceled", "approved"])
      const told = await rmas().listHistoryEntries({ rma_id: [rma.id, ours.id], event: "rma.canceled" })
      expect(told.map(({ rma_id, payload }) => [rma_id, payload?.notify_customer])).toEqual(
        expect.arrayContaining([
          [rma.id, false],
          [ours.id, true],
        ])
      )
      expect(told).toHaveLength(2)
      await expectInvariants(store.container, order.id)
    })
  })
})
