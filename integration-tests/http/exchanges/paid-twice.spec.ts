import { Modules } from "@medusajs/framework/utils"
import type { AdminRma, StoreDifferenceSessionResponse } from "../../../src/types/http"
import { settleDifferencePayment } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { till } from "../../factories/providers/two-step-payment/till"
import { eventually, withStore } from "../../runner"
import { done } from "../cases"
import { codesOf } from "../health/patient"
import { differenceDesk } from "./difference-desk"

withStore((store) => {
  beforeEach(() => till.reset())

  it("gives back what comes twice at the same instant by two collections, and keeps the exchange", async () => {
    const { buy, exchange } = differenceDesk(store)
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const order = await buy()
    const rma = await exchange(order)
    const open = async () =>
      (
        await done<StoreDifferenceSessionResponse>(
          emma,
          `/store/rmas/${rma.id}/difference/payment-sessions`,
          { provider_id: "pp_two_step_test" }
        )
      ).payment_session.id
    const first = await open()
    // As core does where staff edit the order; the shopper's tab is still open on it.
    await store.container
      .resolve(Modules.PAYMENT)
      .updatePaymentCollections(`${rma.exchanges[0].payment_collection_id}`, { status: "canceled" })
    const second = await open()
    for (const id of [first, second]) till.confirm(id)
    await Promise.all(
      [first, second].map((session_id) =>
        store.api.post("/hooks/payment/two_step_test", { type: "captured", session_id, amount: 20 })
      )
    )

    const read = async () =>
      (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data.rma
    await eventually(async () =>
      expect(await read()).toMatchObject({
        difference: { status: "paid", amount: 20 },
        exchanges: [{ canceled_at: null, difference_paid_at: expect.any(String) }],
        settlements: [
          {
            owed: 20,
            lines: [{ type: "difference_refund", amount: 20 }],
            reimbursements: [{ tender: "original_payment", status: "paid", amount: 20 }],
          },
        ],
      })
    )
    expect(till.keptOf(first) + till.keptOf(second)).toBe(20)
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("keeps of a payment what an edit of the order costs besides", async () => {
    const { buy, exchange } = differenceDesk(store)
    const order = await buy()
    const rma = await exchange(order)
    const path = `/admin/order-edits/${order.id}`
    const variant_id = store.fixture.shop.variants.cap.id
    await done(store.staff, "/admin/order-edits", { order_id: order.id })
    await done(store.staff, `${path}/items`, { items: [{ variant_id, quantity: 1 }] })
    await done(store.staff, `${path}/request`)
    await done(store.staff, `${path}/confirm`)
    // Core asks by our collection for the difference and for a cap at 30.00.
    const id = `${rma.exchanges[0].payment_collection_id}`
    const payments = store.container.resolve(Modules.PAYMENT)
    expect(Number((await payments.retrievePaymentCollection(id)).amount)).toBe(50)
    await done(store.staff, `/admin/payment-collections/${id}/mark-as-paid`, { order_id: order.id })

    const read = async () =>
      (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data.rma
    const difference = { status: "paid", amount: 20 }
    await eventually(async () => expect(await read()).toMatchObject({ difference }))
    const by = { exchange_id: rma.exchanges[0].id, actor: { type: "system", id: null } } as const
    await settleDifferencePayment(store.container, by)
    expect(await read()).toMatchObject({ difference, settlements: [] })
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  })
})
