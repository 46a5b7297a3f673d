import type {
  AdminRma,
  HttpHistoryEntry,
  HttpSettlement,
  RefusalBody,
} from "../../../src/types/http"
import { checkOneOrder } from "../../../src/workflows"
import { expectInvariants, orderBooks } from "../../checks"
import { letTimePass } from "../../factories/let-time-pass"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { casesOf, done, itemOf } from "../cases"
import { policiesOf } from "./policies-of"

/** Store credit at once, the goods later: the order's books are right at every moment. */
withStore((store) => {
  const EARLY = { terms: { pay_before_receipt: "store_credit" } }
  const books = async ({ id }: PlacedOrder) => {
    const { total, pending } = await orderBooks(store.container, id)
    await expectInvariants(store.container, id)
    return { total, pending }
  }
  /** Two shirts, each an item of its own, for whatever is asked. */
  const approved = async (order: PlacedOrder, ...actions: string[]) => {
    const { request, act } = casesOf(store.staff)
    const items = actions.map((action) => ({
      ...itemOf(order, 1, action),
      note: `For ${action}`,
    }))
    return await act((await request(order, 1, { items })).id, "approve")
  }
  const credit = (rma: AdminRma, quantity = 1) =>
    casesOf(store.staff).settle(rma, quantity, { tenders: [{ tender: "store_credit" }] })
  const early = <Result>(act: () => Promise<Result>) => policiesOf(store).withPolicy([], EARLY, act)

  it("is paid before the goods came, and counted once when they come", async () => {
    const [order] = store.fixture.two_shirts
    const rma = await early(() => approved(order, "store_credit"))
    expect(rma.pay_before_receipt).toBe("store_credit")
    expect(await books(order)).toMatchObject({ total: 110 })

    const settlement = await credit(rma)
    expect(settlement).toMatchObject({
      owed: 50,
      reimbursements: [{ tender: "store_credit", amount: 50, status: "paid" }],
    })
    // Core has not counted the shirt out: its value was told to it whole.
    expect(await books(order)).toMatchObject({ total: 60 })

    const received = await casesOf(store.staff).receive(rma, 1)
    expect(received).toMatchObject({ goods: "received", money: "reimbursed", alerts: [] })
    // Now core counts it out, and was told to put that back: the same total as before.
    expect(await books(order)).toEqual({ total: 60, pending: 0 })
    expect(received.settlements).toHaveLength(2)
    expect(received.settlements[1]).toMatchObject({ owed: 0, lines: [], credit_note: null })

    const completed = await casesOf(store.staff).act(rma.id, "complete")
    expect(completed).toMatchObject({ status: "completed", money: "reimbursed" })
    expect(await books(order)).toEqual({ total: 60, pending: 0 })
  })

  it("holds for store credit only, and for no unit twice", async () => {
    const [, order] = store.fixture.two_shirts
    const rma = await early(() => approved(order, "refund", "store_credit"))
    const settle = async (index: number) => {
      const body = {
        items: [{ id: rma.items[index].id, quantity: 1 }],
        tenders: [{ tender: index === 0 ? "manual" : "store_credit" }],
      }
      return await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/settlements`, body)
    }
    const before = await books(order)
    expect(await settle(0)).toMatchObject({ status: 400, data: { code: "not_received" } })
    expect(await books(order)).toEqual(before)

    expect(await settle(1)).toMatchObject({ status: 200 })
    const paid = await books(order)
    expect(await settle(1)).toMatchObject({ status: 400, data: { code: "not_received" } })
    expect(await books(order)).toEqual(paid)
  })

  it("goes by the policy by which the case was judged, whatever is written since", async () => {
    const [, , order] = store.fixture.two_shirts
    const rma = await approved(order, "store_credit")
    expect(rma.pay_before_receipt).toBe("never")
    await early(async () => {
      const body = { items: [{ id: rma.items[0].id, quantity: 1 }] }
      const answer = await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/settlements`, body)
      expect(answer).toMatchObject({ status: 400, data: { code: "not_received" } })
    })
  })

  it("says so where what was paid never comes, and nobody is paid twice for it", async () => {
    const [, , , order] = store.fixture.two_shirts
    const { act, request, receive } = casesOf(store.staff)
    const items = [itemOf(order, 2, "store_credit")]
    const rma = await early(async () => act((await request(order, 1, { items })).id, "approve"))
    await credit(rma, 2)
    // One of the two comes: what was paid for it is settled, the other is what was paid ahead.
    await receive(rma, 1)
    await expectInvariants(store.container, order.id)
    const short = await act(rma.id, "close-short", {
      items: [{ id: rma.items[0].id, quantity: 1 }],
      reason: "It never came",
    })
    expect(short.alerts.map(({ code }) => code)).toContain("paid_and_not_received")
    await expectInvariants(store.container, order.id)

    const again = { order_id: order.id, items: [itemOf(order, 1, "refund")] }
    expect(await store.staff.post<RefusalBody>("/admin/rmas", again)).toMatchObject({
      status: 400,
      data: { code: "quantity_exceeds_returnable" },
    })
  })

  const alertsOf = (rma: AdminRma) => rma.alerts.map(({ code }) => code)
  const letKeep = (rma: AdminRma, more: object = {}) =>
    store.staff.post<{ rma: AdminRma } & RefusalBody>(`/admin/rmas/${rma.id}/items`, {
      items: [{ id: rma.items[0].id, return_expected: false, ...more }],
    })
  const nothingToRepair = async (order: PlacedOrder) => {
    expect((await checkOneOrder(store.container, order.id, new Date())).findings).toEqual([])
  }

  it("is left to the customer where it never comes, so that the case can be completed", async () => {
    const [, , order] = store.fixture.three_shirts
    const { act, request } = casesOf(store.staff)
    const items = [itemOf(order, 2, "store_credit")]
    const rma = await early(async () => act((await request(order, 1, { items })).id, "approve"))
    expect(await letKeep(rma)).toMatchObject({ status: 409, data: { code: "transition_not_allowed" } })
    await credit(rma, 2)
    const paid = await books(order)
    const current = async () =>
      (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data.rma
    expect(alertsOf(await current())).not.toContain("paid_and_not_received")
    const short = { items: [{ id: rma.items[0].id, quantity: 1 }], reason: "It never came" }
    for (const [event, body] of Object.entries({ cancel: {}, complete: {}, "close-short": short })) {
      const { status } = await store.staff.post(`/admin/rmas/${rma.id}/${event}`, body)
      expect([event, status]).toEqual([event, 409])
    }

    await letTimePass(store.container, order.id, 40)
    expect(alertsOf(await current())).toContain("paid_and_not_received")
    expect(await letKeep(rma, { quantity: 1 })).toMatchObject({ status: 409, data: { code: "already_settled" } })

    const { status, data } = await letKeep(rma)
    expect(status).toBe(200)
    expect(data.rma).toMatchObject({ status: "approved", goods: "not_expected", money: "reimbursed" })
    expect(alertsOf(data.rma)).not.toContain("paid_and_not_received")
    expect(await books(order)).toEqual({ ...paid, pending: 0 })
    await nothingToRepair(order)
    const path = `/admin/rmas/${rma.id}/timeline`
    const { data: past } = await store.staff.get<{ timeline: HttpHistoryEntry[] }>(path)
    expect(past.timeline).toContainEqual(
      expect.objectContaining({
        event: "units_kept",
        data: { items: [{ id: rma.items[0].id, quantity: 2 }] },
      })
    )
    expect(await letKeep(rma)).toMatchObject({ status: 409, data: { code: "already_settled" } })

    expect(await act(rma.id, "complete")).toMatchObject({ status: "completed" })
    expect(await books(order)).toEqual({ ...paid, pending: 0 })
    expect(paid.total).toBe(order.total - 100)
  })

  it("is left to the customer in part: what came before stays, and what was closed short is settled", async () => {
    const { act, request, receive } = casesOf(store.staff)
    for (const isClosedShort of [false, true]) {
      const order = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 3 }],
      })
      const items = [itemOf(order, 3, "store_credit")]
      const rma = await early(async () => act((await request(order, 1, { items })).id, "approve"))
      await credit(rma, 2)
      await receive(rma, 1)
      if (isClosedShort) {
        const short = { items: [{ id: rma.items[0].id, quantity: 2 }], reason: "It never came" }
        expect(alertsOf(await act(rma.id, "close-short", short))).toContain("paid_and_not_received")
      }
      const paid = await books(order)

      const { data } = await letKeep(rma)
      expect(data.rma).toMatchObject({
        goods: "received",
        items: [{ approved_quantity: 2, received_quantity: 1, resolved_quantity: 2 }],
      })
      expect(alertsOf(data.rma)).not.toContain("paid_and_not_received")
      // Core asks for less: what it showed as coming back is no longer pending, and its total is the same.
      expect(await books(order)).toEqual({ ...paid, pending: 0 })
      await nothingToRepair(order)
      expect(await act(rma.id, "complete")).toMatchObject({ status: "completed" })
      expect(await books(order)).toEqual({ ...paid, pending: 0 })
      await nothingToRepair(order)
    }
  })

  it("may be voided while it is kept, before the goods come and after", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const { settle, receive } = casesOf(store.staff)
    const rma = await early(() => approved(order, "store_credit"))
    const voided = ({ id }: HttpSettlement) =>
      done(store.staff, `/admin/settlements/${id}/void`, { reason: "Changed their mind" })

    await voided(await settle(rma, 1))
    expect(await books(order)).toMatchObject({ total: 110 })
    const second = await settle(rma, 1)
    await receive(rma, 1)
    await voided(second)
    await expectInvariants(store.container, order.id)

    expect(await credit(rma)).toMatchObject({ owed: 50, reimbursements: [{ status: "paid" }] })
    expect(await books(order)).toEqual({ total: 60, pending: 0 })
  })

  it("proposes the fee of the policy, of the reason over it, and none for a withdrawal", async () => {
    const [order] = store.fixture.three_shirts
    const terms = { restocking_fee: { type: "percent", percent: 10 } }
    const { request } = casesOf(store.staff)
    const items = [
      { ...itemOf(order), reason_id: store.fixture.shop.return_reasons.no_longer_wanted },
      { ...itemOf(order, 1), reason_id: store.fixture.shop.return_reasons.defective },
    ]
    const path = `/admin/return-reason-settings/${store.fixture.shop.return_reasons.defective}`
    await done(store.staff, path, { restocking_fee: { type: "amount", amounts: { eur: 4.5 } } })
    const rma = await policiesOf(store).withPolicy([], { terms }, () => request(order, 1, { items }))
    await casesOf(store.staff).act(rma.id, "approve")
    const { facts } = await done<{ facts: { terms: object } }>(
      store.staff,
      `/admin/rmas/${rma.id}/settlements/preview`,
      { items: [], goodwill: 1 }
    )
    expect(facts.terms).toMatchObject({
      policy: terms,
      reasons: {
        [store.fixture.shop.return_reasons.defective]: {
          restocking_fee: { type: "amount", amounts: { eur: 4.5 } },
          fault: null,
        },
      },
      label: { paid_by: "customer", cost: null, is_deducted: false },
    })
    await done(store.staff, path, { restocking_fee: null })
  })
})
