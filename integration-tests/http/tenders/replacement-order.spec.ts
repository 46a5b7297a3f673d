import { payByReplacementOrderWorkflow, type Actor } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder, anOrder } from "../../factories/orders"
import type { OrderOptions } from "../../factories/orders"
import { withStore } from "../../runner"
import { shopCreditOf } from "./shop-credit"

withStore((store) => {
  const credit = () => shopCreditOf(store)
  const actor = (): Actor => ({ type: "user", id: store.fixture.admin.id })
  const options = (more: Partial<OrderOptions> = {}): OrderOptions => ({
    items: [{ variant: "shirt", quantity: 2 }],
    customer: store.fixture.customers.emma,
    ...more,
  })
  const delivered = () => aDeliveredOrder(store.container, store.fixture.shop, options())
  /** Nothing is captured of it: it asks for 110.00. */
  const unpaid = (more: Partial<OrderOptions> = {}) =>
    anOrder(store.container, store.fixture.shop, options({ shipped: "all", delivered: true, ...more }))

  it("moves the amount to another order of the customer, once", async () => {
    const [order, target] = [await delivered(), await unpaid()]
    await credit().cancelPayments(target)
    const rma = await credit().cameBack(order, 1, "refund")
    const [payment] = await credit().paid(rma, 1, [
      { tender: "replacement_order", order_id: target.id },
    ])
    expect(payment).toMatchObject({ amount: 50, status: "paid", order_id: target.id })

    const both = async () => [
      await credit().transactionsOf(order.id),
      await credit().transactionsOf(target.id),
      await credit().pendingOf(order.id),
      await credit().pendingOf(target.id),
    ]
    const moved = [
      [["capture", 110], ["rma_replacement_order", -50]],
      [["rma_replacement_order", 50]],
      0,
      60,
    ]
    expect(await both()).toEqual(moved)

    const input = { reimbursement_id: payment.id, actor: actor() }
    await payByReplacementOrderWorkflow(store.container).run({ input })
    expect(await both()).toEqual(moved)
    await expectInvariants(store.container, order.id)
    await expectInvariants(store.container, target.id)
  })

  it.each([
    ["itself", "this_order"],
    ["another customer's", "other_customer"],
    ["one in another currency", "other_currency"],
    ["one that is paid", "owes_less"],
    ["one that does not exist", "unknown_order"],
  ])("refuses %s, and changes nothing", async (which) => {
    const order = await delivered()
    const target = {
      itself: async () => order.id,
      "another customer's": async () =>
        (await unpaid({ customer: store.fixture.customers.camille })).id,
      "one in another currency": async () => (await unpaid({ region: "japan" })).id,
      "one that is paid": async () => (await delivered()).id,
      "one that does not exist": async () => "order_none",
    }[which]
    if (!target) throw new Error(`No order for ${which}`)
    const rma = await credit().cameBack(order, 1, "refund")
    const before = await credit().transactionsOf(order.id)
    const order_id = await target()
    expect(await credit().settle(rma, 1, [{ tender: "replacement_order", order_id }])).toMatchObject({
      status: 400,
      data: { code: "tender_not_available" },
    })
    expect(await credit().transactionsOf(order.id)).toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("fails where the order was paid meanwhile, and may be paid otherwise", async () => {
    const [order, target] = [await delivered(), await unpaid()]
    await credit().cancelPayments(target)
    const rma = await credit().cameBack(order, 1, "refund")
    const [payment] = await credit().paid(rma, 1, [
      { tender: "replacement_order", order_id: target.id, amount: 50 },
    ])
    // As if it had not been moved yet, and somebody else paid in between.
    await credit().forgetThatItIsPaid(payment.id)
    await credit().payByOthers(target, 110)
    await payByReplacementOrderWorkflow(store.container).run({
      input: { reimbursement_id: payment.id, actor: actor() },
    })
    const { data } = await store.staff.post<{
      settlement: { reimbursements: { status: string; failure?: string }[] }
    }>(`/admin/reimbursements/${payment.id}/cancel`)
    expect(data.settlement.reimbursements).toMatchObject([{ status: "canceled" }])
    expect(await credit().transactionsOf(order.id)).toEqual([["capture", 110]])
    await expectInvariants(store.container, order.id)
  })
})
