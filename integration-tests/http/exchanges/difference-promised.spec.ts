import { Modules } from "@medusajs/framework/utils"
import type { AdminRma, StoreDifferenceSessionResponse } from "../../../src/types/http"
import { finishUnfinished } from "../../../src/workflows"
import { expectInvariants, orderBooks } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { till } from "../../factories/providers/two-step-payment/till"
import { eventually, withStore, type ApiClient } from "../../runner"
import { done } from "../cases"
import { codesOf } from "../health/patient"
import { differenceDesk } from "./difference-desk"

/** A shopper's bank promises the 20.00 of a difference, and nobody has captured them. */
withStore((store) => {
  const { buy, exchange } = differenceDesk(store)
  let emma: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })
  beforeEach(() => till.reset())

  const payments = () => store.container.resolve(Modules.PAYMENT)
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const collectionOf = (rma: AdminRma) =>
    payments().retrievePaymentCollection(`${rma.exchanges[0].payment_collection_id}`, {
      relations: ["payments"],
    })
  const cancel = (rma: AdminRma) =>
    done(store.staff, `/admin/rmas/${rma.id}/exchanges/${rma.exchanges[0].id}/cancel`)
  const open = async (rma: AdminRma) =>
    (
      await done<StoreDifferenceSessionResponse>(
        emma,
        `/store/rmas/${rma.id}/difference/payment-sessions`,
        { provider_id: "pp_two_step_test" }
      )
    ).payment_session.id
  /** What was booked on the order beside what it was bought with. */
  const bookings = async ({ id, total }: PlacedOrder) =>
    (await orderBooks(store.container, id)).transactions
      .map(({ amount }) => amount)
      .filter((amount) => amount !== total)

  /** The bank's promise, as the gateway's webhook brings it. */
  async function promise(rma: AdminRma, session_id: string): Promise<string> {
    till.confirm(session_id)
    const body = { type: "authorized", session_id, amount: 20 }
    await store.api.post("/hooks/payment/two_step_test", body)
    await eventually(async () =>
      expect(await collectionOf(rma)).toMatchObject({
        status: "authorized",
        payments: [{ amount: 20, captured_at: null, canceled_at: null }],
      })
    )
    const [payment] = (await collectionOf(rma)).payments ?? []
    return payment.id
  }

  async function promised() {
    const order = await buy()
    const rma = await exchange(order)
    const session_id = await open(rma)
    return { order, rma, session_id, payment_id: await promise(rma, session_id) }
  }

  async function expectWithdrawn(order: PlacedOrder, rma: AdminRma, session_id: string) {
    expect(till.saleOf(session_id)).toMatchObject({ is_ended: true })
    expect(till.saleOf(session_id).captured.size + till.saleOf(session_id).refunded.size).toBe(0)
    expect(await collectionOf(rma)).toMatchObject({
      status: "canceled",
      payments: [{ captured_at: null, canceled_at: expect.any(Date) }],
    })
    expect(await read(rma)).toMatchObject({
      exchanges: [{ canceled_at: expect.any(String), difference_paid_at: null }],
      settlements: [],
    })
    expect(await bookings(order)).toEqual([])
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  }

  it("is not paid by the promise, and is once staff capture it in Medusa's own dialog", async () => {
    const { order, rma, session_id, payment_id } = await promised()
    expect(await read(rma)).toMatchObject({
      difference: { status: "due", amount: 20 },
      exchanges: [{ difference_paid_at: null, released_at: null }],
    })
    expect(await bookings(order)).toEqual([])
    expect(till.keptOf(session_id)).toBe(0)

    await done(store.staff, `/admin/payments/${payment_id}/capture`)
    await eventually(async () =>
      expect(await read(rma)).toMatchObject({ difference: { status: "paid", amount: 20 } })
    )
    expect(till.keptOf(session_id)).toBe(20)
    expect(await bookings(order)).toEqual([20])
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("is let go where the exchange is canceled in between, and nothing is refunded", async () => {
    const { order, rma, session_id, payment_id } = await promised()
    await cancel(rma)
    const after = new Date(Date.now() + 1_000)
    await expect(finishUnfinished(store.container, after)).resolves.toEqual({ finished: 1, failed: 0 })

    const captured = await store.staff.post(`/admin/payments/${payment_id}/capture`, {})
    expect(captured.status).toBeGreaterThanOrEqual(400)
    await expectWithdrawn(order, rma, session_id)
    await expect(finishUnfinished(store.container, new Date(Date.now() + 1_000))).resolves.toEqual({
      finished: 0,
      failed: 0,
    })
    await expectWithdrawn(order, rma, session_id)
  })

  it("is let go by the upkeep where the promise comes when the exchange is off", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const session_id = await open(rma)
    await cancel(rma)
    await promise(rma, session_id)

    const after = new Date(Date.now() + 1_000)
    await expect(finishUnfinished(store.container, after)).resolves.toEqual({ finished: 1, failed: 0 })
    await expectWithdrawn(order, rma, session_id)
  })
})
