import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  RefusalBody,
  StoreDifferenceCompleteResponse,
  StoreDifferenceResponse,
  StoreDifferenceSessionResponse,
} from "../../../src/types/http"
import { finishUnfinished } from "../../../src/workflows"
import { expectInvariants, orderBooks } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { till } from "../../factories/providers/two-step-payment/till"
import { eventually, withStore, type ApiClient } from "../../runner"
import { done } from "../cases"
import { fingerprint } from "../fingerprint"
import { guestsOf } from "../guests"
import { differenceDesk } from "./difference-desk"

const TWO_STEPS = { provider_id: "pp_two_step_test" }

withStore((store) => {
  const { buy, exchange, cases } = differenceDesk(store)
  let emma: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })
  beforeEach(() => till.reset())

  const pathOf = ({ id }: { id: string }) => `/store/rmas/${id}/difference`
  const read = async ({ id }: { id: string }) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const difference = async (rma: AdminRma, client = emma) =>
    (await client.get<StoreDifferenceResponse>(pathOf(rma))).data.difference
  const open = async (rma: AdminRma, client = emma, body = TWO_STEPS) =>
    (await done<StoreDifferenceSessionResponse>(client, `${pathOf(rma)}/payment-sessions`, body))
      .payment_session
  const complete = (rma: AdminRma, client = emma) =>
    client.post<StoreDifferenceCompleteResponse & RefusalBody>(`${pathOf(rma)}/complete`, {})
  const statusOf = async (rma: AdminRma, client = emma) =>
    (await complete(rma, client)).data.payment_status
  const webhook = (type: "authorized" | "captured", session_id: string, amount = 20) =>
    store.api.post("/hooks/payment/two_step_test", { type, session_id, amount })
  const timesPaid = async ({ id }: AdminRma) =>
    (
      await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)
    ).data.timeline.filter(({ event }) => event === "exchange.difference_paid").length
  /** What was booked on the order beside what it was bought with. */
  const bookings = async (order: PlacedOrder) =>
    (await orderBooks(store.container, order.id)).transactions
      .map(({ amount }) => amount)
      .filter((amount) => amount !== order.total)

  async function expectPaidOnce(order: PlacedOrder, rma: AdminRma) {
    await expect(difference(rma)).resolves.toMatchObject({ amount: 20, status: "paid" })
    await expect(timesPaid(rma)).resolves.toBe(1)
    await expect(bookings(order)).resolves.toEqual([20])
    await expectInvariants(store.container, order.id)
  }

  it("is paid by the shopper with a card that asks for a second step", async () => {
    const order = await buy()
    const rma = await exchange(order)
    await expect(difference(rma)).resolves.toEqual({
      amount: 20,
      currency_code: "eur",
      status: "due",
      payment_collection_id: expect.stringMatching(/^pay_col_/),
      expires_at: rma.exchanges[0].expires_at,
      payment_providers: expect.arrayContaining([{ id: "pp_system_default" }]),
    })

    const session = await open(rma)
    expect(session).toMatchObject({ amount: 20, currency_code: "eur", provider_id: "pp_two_step_test" })
    expect(session.data.client_secret).toBe(`secret_of_${session.id}`)
    await expect(statusOf(rma)).resolves.toBe("requires_more")
    await expect(difference(rma)).resolves.toMatchObject({ status: "due" })

    till.confirm(session.id)
    const { status, data } = await complete(rma)
    expect([status, data]).toMatchObject([
      200,
      { payment_status: "paid", difference: { status: "paid", amount: 20 } },
    ])
    expect(till.keptOf(session.id)).toBe(20)
    expect((await read(rma)).exchanges[0].difference_paid_at).not.toBeNull()
    await expect(statusOf(rma)).resolves.toBe("paid")
    await expectPaidOnce(order, rma)
  })

  it("is paid once where the webhook comes before the route's answer, and twice", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    await webhook("captured", id)
    await webhook("captured", id)
    await eventually(async () => expect(await difference(rma)).toMatchObject({ status: "paid" }))
    await expect(statusOf(rma)).resolves.toBe("paid")
    await webhook("captured", id)
    await webhook("authorized", id)
    await new Promise((resolve) => setTimeout(resolve, 7_000))
    expect(till.keptOf(id)).toBe(20)
    await expectPaidOnce(order, rma)
  })

  it("is taken once where it is completed five times at once", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => complete(rma)))
    for (const { status, data } of answers) {
      expect([status, data.payment_status ?? data.code]).toEqual(
        status === 200 ? [200, "paid"] : [409, "order_busy"]
      )
    }
    expect(till.keptOf(id)).toBe(20)
    await expectPaidOnce(order, rma)
  })

  it("is booked once where the gateway takes the money with the promise", async () => {
    till.captureAtOnce()
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    await expect(statusOf(rma)).resolves.toBe("paid")
    expect(till.keptOf(id)).toBe(20)
    await expectPaidOnce(order, rma)
  })

  it("is written down as paid by staff, here and in Medusa's own dialog, and not twice", async () => {
    for (const pay of [
      (rma: AdminRma) => {
        const { id } = rma.exchanges[0]
        return store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/exchanges/${id}/mark-as-paid`, {})
      },
      (rma: AdminRma) => {
        const { payment_collection_id: id } = rma.exchanges[0]
        const body = { order_id: rma.order_id }
        return store.staff.post<RefusalBody>(`/admin/payment-collections/${id}/mark-as-paid`, body)
      },
    ]) {
      const order = await buy()
      const rma = await exchange(order)
      expect((await pay(rma)).status).toBe(200)
      await eventually(async () => expect(await difference(rma)).toMatchObject({ status: "paid" }))
      expect((await pay(rma)).status).toBeGreaterThanOrEqual(400)
      await expectPaidOnce(order, rma)
    }
  })

  it("asks for what is due only, whatever core made of the collection", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { payment_collection_id: id } = rma.exchanges[0]
    const payments = store.container.resolve(Modules.PAYMENT)
    await payments.updatePaymentCollections(`${id}`, { amount: 70 })
    await expect(open(rma)).resolves.toMatchObject({ amount: 20 })

    const sql = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await sql("payment_collection").where({ id }).update({ status: "canceled" })
    const session = await open(rma)
    expect(session.amount).toBe(20)
    till.confirm(session.id)
    await expect(statusOf(rma)).resolves.toBe("paid")
    await expectPaidOnce(order, rma)
  })

  it("ends the session of another tab, which can pay no more", async () => {
    const rma = await exchange(await buy())
    const first = await open(rma)
    const second = await open(rma)
    expect(() => till.confirm(first.id)).toThrow("canceled")
    till.confirm(second.id)
    await expect(statusOf(rma)).resolves.toBe("paid")
  })

  it("refuses what is not due, by name and without a trace", async () => {
    const even = await exchange(await buy(), "shirt_large")
    const cheaper = await exchange(await buy(), "cap")
    const due = await exchange(await buy())
    const plain = await cases().approve(await buy())
    const before = await fingerprint(store.container)
    const sessions = (rma: AdminRma, body: object = TWO_STEPS) =>
      emma.post<RefusalBody>(`${pathOf(rma)}/payment-sessions`, body)
    const codeOf = async (answer: Promise<{ status: number; data: RefusalBody }>) => {
      const { status, data } = await answer
      return [status, data.code]
    }
    for (const rma of [even, cheaper]) {
      await expect(codeOf(sessions(rma))).resolves.toEqual([409, "transition_not_allowed"])
      await expect(codeOf(complete(rma))).resolves.toEqual([409, "transition_not_allowed"])
    }
    await expect(codeOf(sessions(plain))).resolves.toEqual([404, "not_found"])
    await expect(difference(plain)).resolves.toBeNull()
    await expect(codeOf(complete(due))).resolves.toEqual([409, "difference_unpaid"])
    for (const body of [{}, { provider_id: "pp_nobody" }, { provider_id: 7 }, { ...TWO_STEPS, amount: 1 }]) {
      await expect(codeOf(sessions(due, body))).resolves.toEqual([400, "invalid_data"])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  })

  it("is paid by a guest who has a code, and not by the link in a mail", async () => {
    const { guest, withToken, caseToken } = guestsOf(store)
    const order = await buy({ customer: undefined, person: CAST.luc })
    const rma = await exchange(order)
    const link = withToken(await caseToken(rma))
    await expect(difference(rma, link)).resolves.toMatchObject({ amount: 20, status: "due" })
    const refused = await link.post<RefusalBody>(`${pathOf(rma)}/payment-sessions`, TWO_STEPS)
    expect([refused.status, refused.data.code]).toEqual([401, "unauthorized"])
    expect((await complete(rma, link)).status).toBe(401)

    const owner = await guest(order)
    const { id } = await open(rma, owner)
    till.confirm(id)
    await expect(statusOf(rma, owner)).resolves.toBe("paid")
    expect((await complete(rma)).status).toBe(404)
  })

  it("is written down by the upkeep where a crash came behind the capture", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    // As a process leaves it that is killed there: the money is taken, and nobody was told.
    const payments = store.container.resolve(Modules.PAYMENT)
    const payment = await payments.authorizePaymentSession(id, {})
    await payments.capturePayment({ payment_id: `${payment?.id}` })
    await expect(difference(rma)).resolves.toMatchObject({ status: "due" })

    await finishUnfinished(store.container, new Date())
    await expectPaidOnce(order, rma)
  })

  it("counts a capture that core wrote before it asked as paid only when the provider was asked", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    // As a process leaves it that is killed there: core has a capture, the provider heard of none.
    const payment = await store.container.resolve(Modules.PAYMENT).authorizePaymentSession(id, {})
    await store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("capture")
      .insert({
        id: `capt_${id}`,
        payment_id: payment?.id,
        amount: 20,
        raw_amount: { value: "20", precision: 20 },
      })
    expect(till.keptOf(id)).toBe(0)

    await finishUnfinished(store.container, new Date())
    expect(till.keptOf(id)).toBe(20)
    await expectPaidOnce(order, rma)
  })
})
