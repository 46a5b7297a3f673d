import { setTimeout as sleep } from "node:timers/promises"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../src/modules/rma"
import type { AdminRma, AdminRmaTimelineResponse, RefusalBody } from "../../../src/types/http"
import { acquireOrderLock, releaseOrderLock } from "../../../src/workflows"
import type { PlacedOrder } from "../../factories/orders"
import { withStore, type ApiClient } from "../../runner"
import { casesOf, done } from "../cases"
import { fingerprint } from "../fingerprint"
import { rawRequest } from "../raw-request"

type OrderAnswer = {
  order: { items: { quantity: number; detail: { return_received_quantity: number } }[] }
}

withStore((store) => {
  const options = () => store.container.resolve(RMA_MODULE).options
  const before = { ...({} as ReturnType<typeof options>) }

  beforeAll(() => Object.assign(before, options()))
  afterEach(() => Object.assign(options(), before))

  const bodyOf = (order: PlacedOrder, more: object = {}) => ({
    order_id: order.id,
    items: [{ id: order.items[0].id, quantity: 1 }],
    return_shipping: { option_id: store.fixture.shop.shipping_options.free_return },
    location_id: store.fixture.shop.locations.main,
    ...more,
  })
  const returned = (client: ApiClient, order: PlacedOrder, more: object = {}) =>
    client.post<{ return: { id: string } } & Partial<RefusalBody>>(
      "/store/returns",
      bodyOf(order, more)
    )

  describe("Core's POST /store/returns", () => {
    it("is closed, whatever is sent and whoever sends it", async () => {
      const [order] = store.fixture.two_shirts
      const emma = await store.signInAsCustomer(store.fixture.customers.emma)
      const untouched = await fingerprint(store.container)
      const useRma = {
        type: "forbidden",
        code: "use_rma",
        message: "Returns of this shop are asked for as RMAs, by POST /store/rmas.",
      }
      const answers = await Promise.all([
        returned(store.visitor, order, { receive_now: true }),
        returned(emma, order),
        store.visitor.post("/store/returns", {}),
        store.visitor.post("/store/returns/", bodyOf(order)),
        store.visitor.post("/STORE/returns", bodyOf(order)),
      ])
      expect(answers.map(({ status, data }) => [status, data])).toEqual(
        answers.map(() => [403, useRma])
      )
      await expect(fingerprint(store.container)).resolves.toEqual(untouched)
    })

    it('with "authenticated" takes what is the customer\'s own, and not that it came back', async () => {
      options().core_store_returns = "authenticated"
      const [order] = store.fixture.two_shirts
      const emma = await store.signInAsCustomer(store.fixture.customers.emma)
      const camille = await store.signInAsCustomer(store.fixture.customers.camille)

      await expect(returned(store.visitor, order)).resolves.toMatchObject({
        status: 401,
        data: { type: "unauthorized", code: "unauthorized" },
      })
      const [strangers, missing] = await Promise.all([
        returned(camille, order),
        returned(camille, { ...order, id: "order_no" }),
      ])
      expect(strangers).toMatchObject({ status: 404, data: { code: "not_found" } })
      expect(missing.data).toEqual(strangers.data)
      await expect(returned(emma, order, { receive_now: true })).resolves.toMatchObject({
        status: 403,
        data: { code: "use_rma" },
      })
      await expect(returned(emma, order)).resolves.toMatchObject({ status: 200 })
    })

    it('with "allow" is core\'s own, but one at a time on an order', async () => {
      options().core_store_returns = "allow"
      const order = store.fixture.three_shirts[0]
      const answers = await Promise.all([1, 2, 3].map(() => returned(store.visitor, order)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])

      const { data } = await store.staff.get<OrderAnswer>(`/admin/orders/${order.id}`)
      expect(data.order.items.map(({ quantity }) => quantity)).toEqual([3])
    })
  })

  describe("Core's routes that change an order", () => {
    const returnOf = async (order: PlacedOrder) => {
      options().core_store_returns = "allow"
      const { data } = await returned(store.visitor, order)
      return data.return.id
    }

    it("wait for the order's lock, and are refused when that takes too long", async () => {
      const order = store.fixture.three_shirts[1]
      const returnId = await returnOf(order)
      const exchange = await done<{ exchange: { id: string } }>(store.staff, "/admin/exchanges", {
        order_id: order.id,
      })
      const requests: [string, object][] = [
        ["/admin/returns", { order_id: order.id }],
        [`/admin/returns/${returnId}/receive`, {}],
        [`/admin/returns/${returnId}/cancel`, {}],
        ["/admin/exchanges", { order_id: order.id }],
        [`/admin/exchanges/${exchange.exchange.id}/inbound/items`, {}],
        ["/admin/claims", { order_id: order.id, type: "refund" }],
        [
          `/admin/orders/${order.id}/credit-lines`,
          { amount: 1, reference: "gift", reference_id: "gift_1" },
        ],
        [`/admin/orders/${order.id}/cancel`, {}],
        [
          `/admin/orders/${order.id}/fulfillments`,
          { items: [{ id: order.items[0].id, quantity: 1 }] },
        ],
        [`/admin/orders/${order.id}/fulfillments/${order.fulfillment_ids[0]}/cancel`, {}],
        [`/admin/orders/${order.id}/transfer`, { customer_id: store.fixture.customers.camille.id }],
        [`/admin/payments/${order.payment_id}/refund`, { amount: 1 }],
        [`/admin/payments/${order.payment_id}/capture`, {}],
        ["/store/returns", bodyOf(order)],
      ]
      options().lock_timeout_seconds = 0.3
      options().core_store_returns = "allow"
      await acquireOrderLock(store.container, order.id, "somebody")
      const untouched = await fingerprint(store.container)
      for (const [path, body] of requests) {
        const client = path.startsWith("/store") ? store.visitor : store.staff
        const { status, data } = await client.post(path, body)
        expect([path, status, data]).toEqual([
          path,
          409,
          {
            type: "conflict",
            code: "order_busy",
            message: "Somebody else is working on this order. Try again in a moment.",
          },
        ])
      }
      const removed = await store.staff.delete(`/admin/exchanges/${exchange.exchange.id}/request`)
      expect(removed.status).toBe(409)
      await expect(fingerprint(store.container)).resolves.toEqual(untouched)

      await releaseOrderLock(store.container, order.id, "somebody")
      await expect(
        store.staff.delete(`/admin/exchanges/${exchange.exchange.id}/request`)
      ).resolves.toMatchObject({ status: 200 })
    })

    it("go on when the client hangs up, and give the lock back then, and after a refusal", async () => {
      const order = store.fixture.three_shirts[2]
      options().lock_timeout_seconds = 30
      await acquireOrderLock(store.container, order.id, "somebody")
      await expect(
        rawRequest(store, "/admin/returns", {
          body: JSON.stringify({ order_id: order.id }),
          headers: { "content-type": "application/json" },
          signal: AbortSignal.timeout(1_000),
        })
      ).rejects.toThrow("aborted due to timeout")
      await releaseOrderLock(store.container, order.id, "somebody")

      await expect(begun(order)).resolves.toBe(true)
      await expect(
        store.staff.post("/admin/returns", { order_id: order.id })
      ).resolves.toMatchObject({
        status: 400,
        data: { message: expect.stringContaining("active order change") },
      })
      await expect(isFree(order)).resolves.toBe(true)
    })

    /** Until the request that nobody waits for has done its work. */
    async function begun({ id }: PlacedOrder) {
      for (let tries = 0; tries < 100; tries++) {
        const changes = await store.container
          .resolve(Modules.ORDER)
          .listOrderChanges({ order_id: id, status: "pending" })
        if (changes.length > 0) return true
        await sleep(100)
      }
      return false
    }

    async function isFree({ id }: PlacedOrder) {
      options().lock_timeout_seconds = 1
      await acquireOrderLock(store.container, id, "probe")
      await releaseOrderLock(store.container, id, "probe")
      return true
    }

    it("leave order edits and deliveries their own lock", async () => {
      const order = store.fixture.orders.partly_shipped
      await expect(
        store.staff.post("/admin/order-edits", { order_id: order.id })
      ).resolves.toMatchObject({ status: 200 })
      const edit = await store.staff.delete(`/admin/order-edits/${order.id}`)
      expect(edit.status).toBe(200)
    })

    it("tell the open cases of the order, and warn whoever reads them", async () => {
      const [, order] = store.fixture.two_shirts
      const rma = await casesOf(store.staff).request(order)
      const path = `/admin/payments/${order.payment_id}/refund`
      await expect(store.staff.post(path, { amount: 1 })).resolves.toMatchObject({ status: 200 })
      await expect(store.staff.post(path, { amount: 1_000 })).resolves.toMatchObject({
        status: 400,
      })
      await sleep(100)

      const timeline = await store.staff.get<AdminRmaTimelineResponse>(
        `/admin/rmas/${rma.id}/timeline`
      )
      expect(timeline.data.timeline.slice(1)).toMatchObject([
        {
          event: "order_changed_outside",
          actor_type: "user",
          actor_id: store.fixture.admin.id,
          data: { method: "POST", path },
        },
      ])
      const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
      const aboutOrder = data.rma.alerts.filter(({ code }) => code.startsWith("order_"))
      expect(aboutOrder).toMatchObject([{ code: "order_changed_outside", level: "warning" }])
    })

    it('with "block" are refused while the order has open cases', async () => {
      const [, , order] = store.fixture.two_shirts
      const { request, act } = casesOf(store.staff)
      const rma = await request(order)
      options().core_admin = "block"
      const path = `/admin/payments/${order.payment_id}/refund`
      const untouched = await fingerprint(store.container)
      await expect(store.staff.post(path, { amount: 1 })).resolves.toMatchObject({
        status: 409,
        data: {
          type: "conflict",
          code: "order_change_open",
          message: `The order has open cases (${rma.display_id}): finish or cancel them first.`,
        },
      })
      await expect(fingerprint(store.container)).resolves.toEqual(untouched)

      await act(rma.id, "cancel")
      await expect(store.staff.post(path, { amount: 1 })).resolves.toMatchObject({ status: 200 })
    })

    it("answer what core answers for orders and payments that are not there", async () => {
      const answers = await Promise.all([
        store.staff.post("/admin/returns", { order_id: "order_no" }),
        store.staff.post("/admin/returns/return_no/receive"),
        store.staff.post("/admin/payments/pay_no/refund", { amount: 1 }),
        store.staff.post("/admin/orders/order_no/credit-lines", {
          amount: 1,
          reference: "x",
          reference_id: "x",
        }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    })
  })

  it("keeps core's own order module whole in spite of everything above", async () => {
    const orders = await store.container
      .resolve(Modules.ORDER)
      .listOrders({}, { relations: ["items"], take: null })
    const duplicated = orders.filter(
      ({ items }) => new Set(items?.map(({ id }) => id)).size !== items?.length
    )
    expect(duplicated).toEqual([])
  })
})
