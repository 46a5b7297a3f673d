import type { HttpTypes } from "@medusajs/framework/types"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { casesOf, itemOf } from "../cases"

/** An abusive return: nothing is owed, and the goods that came leave the order's books at 0. */
withStore((store) => {
  const cases = () => casesOf(store.staff)
  const bookOf = async ({ id }: PlacedOrder) => {
    const path = `/admin/orders/${id}`
    const { data } = await store.staff.get<HttpTypes.AdminOrderResponse>(path)
    return { total: data.order.total, pending: data.order.summary.pending_difference }
  }
  const nothing = {
    status: "completed",
    goods: "received",
    money: "nothing_owed",
    settlements: [{ status: "approved", owed: 0, lines: [], reimbursements: [], credit_note: null }],
  }

  it("is completed with nothing owed, and the customer owes and is owed nothing", async () => {
    const [order] = store.fixture.two_shirts
    const { request, act, receive } = cases()
    const before = await bookOf(order)
    const rma = await request(order, 2, { items: [itemOf(order, 2, "none")] })
    expect(rma.items[0]).toMatchObject({
      resolution: "none",
      action: { label: "Abusive return, nothing is done" },
    })
    await act(rma.id, "approve")
    const received = await receive(rma, 2, { condition: "worn", disposition: "keep" })
    // Core took the goods off the total as they came: so far 100.00 would be due to the customer.
    await expect(bookOf(order)).resolves.toEqual({ total: before.total - 100, pending: -100 })
    expect(received.money).toBe("nothing_owed")

    const completed = await act(rma.id, "complete")
    expect(completed).toMatchObject(nothing)
    expect(completed.items[0]).toMatchObject({ received_quantity: 2, resolved_quantity: 2 })
    await expect(bookOf(order)).resolves.toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("may turn out to be one once the goods are in", async () => {
    const [, order] = store.fixture.two_shirts
    const { request, act, receive } = cases()
    const before = await bookOf(order)
    const rma = await request(order, 1, {
      items: [{ ...itemOf(order), reason_id: store.fixture.shop.return_reasons.defective }],
    })
    await act(rma.id, "approve")
    const received = await receive(rma, 1, { condition: "worn", disposition: "keep" })
    expect(received.money).toBe("owed")

    const changed = await act(rma.id, "items", {
      items: [
        {
          id: rma.items[0].id,
          action_id: "ract_none",
          reason_id: store.fixture.shop.return_reasons.no_longer_wanted,
        },
      ],
    })
    expect(changed).toMatchObject({
      money: "nothing_owed",
      items: [{ resolution: "none", reason: { label: "No longer wanted" } }],
    })
    await expect(act(rma.id, "complete")).resolves.toMatchObject(nothing)
    await expect(bookOf(order)).resolves.toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("stands beside what is refunded in the same case, each in its own books", async () => {
    const [order] = store.fixture.three_shirts
    const { request, act, settle } = cases()
    const rma = await request(order, 2, { items: [itemOf(order, 1, "none"), itemOf(order, 2)] })
    await act(rma.id, "approve")
    const [abused, honest] = rma.items
    await act(rma.id, "receive", {
      items: [abused, honest].map(({ id, requested_quantity }) => ({
        id,
        units: [{ quantity: requested_quantity, condition: "new", disposition: "restock" }],
      })),
    })
    const early = await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/complete`)
    expect(early).toMatchObject({ status: 409, data: { code: "units_unresolved" } })

    await settle({ ...rma, items: [honest] } satisfies AdminRma, 2, {
      tenders: [{ tender: "original_payment" }],
    })
    const completed = await act(rma.id, "complete")
    expect(completed).toMatchObject({ status: "completed", money: "reimbursed" })
    expect(completed.settlements.map(({ owed }) => owed).sort()).toEqual([0, 100])
    // One shirt of the three and the shipping stay sold.
    await expect(bookOf(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("is not one any more once money was given", async () => {
    const [, , order] = store.fixture.two_shirts
    const { approve, receive, settle } = cases()
    const rma = await receive(await approve(order), 1)
    await settle(rma, 1, { tenders: [{ tender: "manual" }] })
    const late = await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/items`, {
      items: [{ id: rma.items[0].id, action_id: "ract_none" }],
    })
    expect(late).toMatchObject({ status: 409, data: { code: "already_settled" } })
    await expectInvariants(store.container, order.id)
  })
})
