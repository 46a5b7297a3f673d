import { Modules } from "@medusajs/framework/utils"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { done } from "../cases"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  const desk = () => exchangeDesk(store)
  const pathOf = (rma: AdminRma, exchangeId: string) =>
    `/admin/rmas/${rma.id}/exchanges/${exchangeId}/cancel`

  it("takes the new unit off the order, frees its stock and asks nobody to pay", async () => {
    const { buy, ask, approve, core, stock, liveOf } = desk()
    const order = await buy()
    const before = { hoodie: await stock("hoodie"), order: await core(order) }
    const approved = await approve(await ask(order, [{ for: "hoodie" }]), {
      shipping_option_id: store.fixture.shop.shipping_options.standard,
    })
    const live = liveOf(approved)
    expect((await core(order)).total).toBe(before.order.total + 80)

    const { rma } = await done<{ rma: AdminRma }>(store.staff, pathOf(approved, live.id), {
      reason: "Changed their mind",
    })
    expect(rma).toMatchObject({
      status: "approved",
      return_id: approved.return_id,
      difference: null,
      items: [{ resolution: "refund", action: { id: "ract_refund" }, exchange_variant_id: null }],
      exchanges: [{ id: live.id, canceled_at: expect.any(String) }],
    })
    const after = await core(order)
    expect(after.total).toBe(before.order.total)
    expect(after.items.map(({ id }) => id)).toEqual(before.order.items.map(({ id }) => id))
    expect(await stock("hoodie")).toEqual(before.hoodie)
    const collection = await store.container
      .resolve(Modules.PAYMENT)
      .retrievePaymentCollection(live.payment_collection_id ?? "")
    expect(collection.status).toBe("canceled")
    await expectInvariants(store.container, order.id)

    // To staff and to a shopper whose page stayed open.
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const payment = `/store/rmas/${rma.id}/difference`
    for (const late of [
      store.staff.post<RefusalBody>(pathOf(approved, live.id), {}),
      emma.post<RefusalBody>(`${payment}/payment-sessions`, { provider_id: "pp_system_default" }),
      emma.post<RefusalBody>(`${payment}/complete`, {}),
    ]) {
      const { status, data } = await late
      expect([status, data.code]).toEqual([409, "transition_not_allowed"])
    }
    // The goods may still come, and are refunded then.
    await desk().cases.receive(rma, 1)
    await desk().cases.settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
    await expectInvariants(store.container, order.id)
  })

  it("goes with its case", async () => {
    const { buy, exchange, cases, core, stock } = desk()
    const order = await buy()
    const before = { hoodie: await stock("hoodie"), order: await core(order) }
    const approved = await exchange(order, [{ for: "hoodie" }])
    const rma = await cases.act(approved.id, "cancel")
    expect(rma).toMatchObject({
      status: "canceled",
      exchanges: [{ canceled_at: expect.any(String) }],
    })
    expect((await core(order)).total).toBe(before.order.total)
    expect(await stock("hoodie")).toEqual(before.hoodie)
    await expectInvariants(store.container, order.id)
  })

  it("gives a difference back that was paid, and cancels then", async () => {
    const { buy, exchange, core, liveOf } = desk()
    const order = await buy()
    const { total } = await core(order)
    const approved = await exchange(order, [{ for: "hoodie" }])
    const { id } = liveOf(approved)
    await done(store.staff, `/admin/rmas/${approved.id}/exchanges/${id}/mark-as-paid`)
    const { rma } = await done<{ rma: AdminRma }>(store.staff, pathOf(approved, id))
    expect(rma).toMatchObject({
      settlements: [
        {
          status: "approved",
          owed: 20,
          lines: [{ type: "difference_refund", amount: 20 }],
          reimbursements: [{ tender: "original_payment", status: "paid", amount: 20 }],
        },
      ],
      exchanges: [{ difference_paid_at: null, canceled_at: expect.any(String) }],
    })
    expect((await core(order)).total).toBe(total)
    await expectInvariants(store.container, order.id)
  })

  it("is too late once a new unit is packed", async () => {
    const { buy, exchange, cases, liveOf, core, newLine } = desk()
    const order = await buy()
    const approved = await exchange(order, [{ for: "shirt_large" }])
    await cases.receive(approved, 1)
    const line = await newLine(order, liveOf(approved))
    await done(store.staff, `/admin/orders/${order.id}/fulfillments`, {
      items: [{ id: line.id, quantity: 1 }],
      location_id: store.fixture.shop.locations.main,
    })
    const before = await core(order)
    const { status, data } = await store.staff.post<RefusalBody>(
      pathOf(approved, liveOf(approved).id),
      {}
    )
    expect([status, data.code]).toEqual([409, "transition_not_allowed"])
    expect(await core(order)).toEqual(before)
  })
})
