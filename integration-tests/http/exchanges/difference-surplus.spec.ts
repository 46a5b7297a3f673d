import { Modules } from "@medusajs/framework/utils"
import {
  finishUnfinished,
  giveDifferenceBackWorkflow,
  openDifferenceSession,
  recordDifferencePaidWorkflow,
} from "../../../src/workflows"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { gateway } from "../../factories/providers/unreliable-payment/gateway"
import { withStore } from "../../runner"
import { attemptOf } from "../../workflows/failing"
import { snapshot } from "../../workflows/snapshot"
import { done } from "../cases"
import { codesOf, findingsOf, repair, sql } from "../health/patient"
import { differenceDesk } from "./difference-desk"

const SYSTEM = { type: "system", id: null } as const

/** The 20.00 of a difference come twice, and whoever should give 20.00 back is stopped. */
withStore((store) => {
  const { buy, exchange } = differenceDesk(store)
  const limits = (of: Record<string, number>) => {
    store.container.resolve("rma").options.approval_limits = of
  }

  beforeEach(() => gateway.reset())
  afterEach(() => limits({}))

  /** Both are captured, as two open tabs bring them, and nobody was told of either. */
  async function capturedTwice() {
    const order = await buy()
    const rma = await exchange(order)
    const [{ id: exchange_id, payment_collection_id }] = rma.exchanges
    const payments = store.container.resolve(Modules.PAYMENT)
    const open = () =>
      openDifferenceSession(store.container, { exchange_id, provider_id: "pp_unreliable_test" })
    const first = await open()
    // As core does where staff edit the order; the shopper's tab is still open on it.
    await payments.updatePaymentCollections(`${payment_collection_id}`, { status: "canceled" })
    const second = await open()
    for (const { id } of [first, second]) {
      const payment = await payments.authorizePaymentSession(id, {})
      await payments.capturePayment({ payment_id: `${payment?.id}` })
    }
    return { order, rma, exchange_id }
  }

  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const upkeep = () => finishUnfinished(store.container, new Date(Date.now() + 1_000))
  const record = (exchange_id: string) =>
    recordDifferencePaidWorkflow(store.container).run({ input: { exchange_id, actor: SYSTEM } })
  const markPaid = (rma: AdminRma, exchange_id: string) =>
    store.staff.post<{ rma: AdminRma } & RefusalBody>(
      `/admin/rmas/${rma.id}/exchanges/${exchange_id}/mark-as-paid`,
      {}
    )
  const paid = { status: "paid", amount: 20 }

  async function expectGivenBackOnce(order: PlacedOrder, rma: AdminRma) {
    expect(await read(rma)).toMatchObject({
      difference: paid,
      exchanges: [{ canceled_at: null, difference_paid_at: expect.any(String) }],
      settlements: [
        {
          owed: 20,
          lines: [{ type: "difference_refund", amount: 20 }],
          reimbursements: [{ tender: "original_payment", status: "paid", amount: 20 }],
        },
      ],
    })
    const before = await snapshot(store.container)
    await expect(upkeep()).resolves.toEqual({ finished: 0, failed: 0 })
    expect(await snapshot(store.container)).toEqual(before)
    expect(gateway.paidRefunds().map(({ amount }) => amount)).toEqual([20])
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  }

  it.each([
    ["before anything is written down", async () => undefined],
    ["behind the record that it is paid", record],
    [
      "behind the record that it goes back",
      async (exchange_id: string) => {
        await record(exchange_id)
        const input = { exchange_id, of: "surplus" as const, actor: SYSTEM }
        await attemptOf(store.container, giveDifferenceBackWorkflow, input).dieAfter("rma-save")
      },
    ],
  ])("goes back once by the upkeep where a crash came %s", async (_, die) => {
    const { order, rma, exchange_id } = await capturedTwice()
    await die(exchange_id)
    expect(gateway.requests()).toEqual([])

    await expect(upkeep()).resolves.toMatchObject({ failed: 0 })
    await upkeep()
    await expectGivenBackOnce(order, rma)
  })

  it("is shown to staff where the provider refuses, and asked for no more until they do", async () => {
    const { order, rma } = await capturedTwice()
    gateway.answerNext({ kind: "refuse" })
    await upkeep()
    await upkeep()
    await upkeep()

    expect(gateway.requests()).toHaveLength(1)
    const refused = await read(rma)
    expect(refused).toMatchObject({
      difference: paid,
      settlements: [{ owed: 20, reimbursements: [{ status: "failed", amount: 20 }] }],
      alerts: expect.arrayContaining([
        expect.objectContaining({ code: "reimbursement_failed", level: "critical" }),
      ]),
    })
    const [{ reimbursements }] = refused.settlements
    await done(store.staff, `/admin/reimbursements/${reimbursements[0].id}/retry`)
    await expectGivenBackOnce(order, rma)
  })

  it("waits for who edits the order, and keeps nobody from writing down that it is paid", async () => {
    const { order, rma, exchange_id } = await capturedTwice()
    await done(store.staff, "/admin/order-edits", { order_id: order.id })
    expect((await markPaid(rma, exchange_id)).status).toBe(200)
    await expect(upkeep()).resolves.toEqual({ finished: 0, failed: 1 })
    expect(await read(rma)).toMatchObject({ difference: paid, settlements: [] })
    await sql(
      { store },
      "update rma_exchange set difference_paid_at = now() - interval '1 hour' where id = :id",
      { id: exchange_id }
    )
    const found = await findingsOf({ store, order })
    expect(found).toMatchObject([{ code: "difference_not_given_back", found: "20" }])

    await store.staff.delete(`/admin/order-edits/${order.id}`)
    await expect(upkeep()).resolves.toEqual({ finished: 1, failed: 0 })
    await expectGivenBackOnce(order, rma)
  })

  it("goes back whatever limit who marks it as paid has, and asks nobody to pay a third time", async () => {
    limits({ [store.fixture.admin.id]: 10 })
    const { order, rma, exchange_id } = await capturedTwice()
    const { status, data } = await markPaid(rma, exchange_id)
    expect([status, data.rma.difference]).toMatchObject([200, paid])
    expect(gateway.paidRefunds()).toHaveLength(1)

    const again = await markPaid(rma, exchange_id)
    expect([again.status, again.data.code]).toEqual([409, "transition_not_allowed"])
    await expectGivenBackOnce(order, rma)
  })

  it("takes no session over nothing where all is captured and not written down yet", async () => {
    const { rma, exchange_id } = await capturedTwice()
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const { status, data } = await emma.post<RefusalBody>(
      `/store/rmas/${rma.id}/difference/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    expect([status, data.code]).toEqual([409, "transition_not_allowed"])
    await markPaid(rma, exchange_id)
  })

  it("goes back where the doctor writes down what was paid", async () => {
    const { order, rma } = await capturedTwice()
    const patient = { store, order }
    const found = await findingsOf(patient)
    expect(found.map(({ code }) => code)).toEqual(["difference_unrecorded"])
    expect(await repair(patient, found[0].id)).toEqual({ finding: null })
    await expectGivenBackOnce(order, rma)
  })
})
