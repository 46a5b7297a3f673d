import { Modules } from "@medusajs/framework/utils"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  HttpExchange,
  RefusalBody,
  StoreRma,
  StoreDifferenceSessionResponse,
  StoreFullPriceCompleteResponse,
  StoreFullPriceResponse,
} from "../../../src/types/http"
import { finishUnfinished, followAdvances } from "../../../src/workflows"
import { expectInvariants, orderBooks } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { till } from "../../factories/providers/two-step-payment/till"
import { eventually, withStore, type ApiClient } from "../../runner"
import { done } from "../cases"
import { fingerprint } from "../fingerprint"
import { guestsOf } from "../guests"
import { advanceDesk } from "./advance-desk"
import { exchangeDesk } from "./exchange-desk"

const TWO_STEPS = { provider_id: "pp_two_step_test" }

withStore((store) => {
  const { anEvenExchange, anOverdueAdvance, unpack } = advanceDesk(store)
  let emma: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })
  beforeEach(() => till.reset())

  const pathOf = ({ id }: { id: string }) => `/store/rmas/${id}/full-price`
  const fullPrice = async (rma: AdminRma, client = emma) =>
    (await client.get<StoreFullPriceResponse>(pathOf(rma))).data.full_price
  const open = async (rma: AdminRma, client = emma) =>
    (await done<StoreDifferenceSessionResponse>(client, `${pathOf(rma)}/payment-sessions`, TWO_STEPS))
      .payment_session
  const complete = (rma: AdminRma, client = emma) =>
    client.post<StoreFullPriceCompleteResponse & RefusalBody>(`${pathOf(rma)}/complete`, {})
  const webhook = (session_id: string, amount: number) =>
    store.api.post("/hooks/payment/two_step_test", { type: "captured", session_id, amount })
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const timesOf = async (event: string, { id }: AdminRma) =>
    (
      await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)
    ).data.timeline.filter((entry) => entry.event === event).length
  /** What was booked on the order beside what it was bought with. */
  const bookings = async (order: PlacedOrder) =>
    (await orderBooks(store.container, order.id)).transactions
      .map(({ amount }) => amount)
      .filter((amount) => amount !== order.total)

  async function expectSoldOnce(order: PlacedOrder, rma: AdminRma, sent: HttpExchange) {
    await expect(fullPrice(rma)).resolves.toMatchObject({ amount: sent.old_worth, status: "paid" })
    expect((await read(rma)).items[0]).toMatchObject({ approved_quantity: 0 })
    await expect(timesOf("advance_paid", rma)).resolves.toBe(1)
    await expect(bookings(order)).resolves.toEqual([sent.old_worth])
    await expectInvariants(store.container, order.id)
  }
  /** The provider has the money, and nobody was told. */
  async function payUnheard(session_id: string) {
    const payments = store.container.resolve(Modules.PAYMENT)
    const payment = await payments.authorizePaymentSession(session_id, {})
    await payments.capturePayment({ payment_id: `${payment?.id}` })
  }
  /** All that a late payment took is back at the till, and the books say so. */
  async function expectGivenBack(order: PlacedOrder, session: { id: string; amount: number }) {
    // Core keeps a webhook back for some seconds first.
    await eventually(
      async () => expect(await bookings(order)).toEqual([session.amount, -session.amount]),
      { within_ms: 60_000 }
    )
    expect(till.keptOf(session.id)).toBe(0)
    await expectInvariants(store.container, order.id)
  }

  it("is paid by the shopper with a card that asks for a second step, and the old unit is sold", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const asked = (await read(rma)).exchanges[0].full_price
    expect(asked).toMatchObject({ amount: sent.old_worth, status: "due", paid_at: null })
    await expect(fullPrice(rma)).resolves.toEqual({
      amount: sent.old_worth,
      currency_code: "eur",
      status: "due",
      payment_collection_id: asked?.payment_collection_id,
      return_by: (await read(rma)).exchanges[0].advance_return_by,
      payment_providers: expect.arrayContaining([{ id: "pp_system_default" }]),
    })

    const session = await open(rma)
    expect(session).toMatchObject({ amount: sent.old_worth, currency_code: "eur" })
    expect((await complete(rma)).data.payment_status).toBe("requires_more")
    till.confirm(session.id)
    const { status, data } = await complete(rma)
    expect([status, data]).toMatchObject([
      200,
      { payment_status: "paid", full_price: { status: "paid", amount: sent.old_worth } },
    ])
    expect(till.keptOf(session.id)).toBe(sent.old_worth)
    expect((await complete(rma)).data.payment_status).toBe("paid")
    expect((await read(rma)).exchanges[0].full_price).toMatchObject({ status: "paid" })
    await expectSoldOnce(order, rma, sent)
  })

  it("leaves nothing to cancel, also where the new units came back to the shelf", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const events = async () =>
      (await emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)).data.rma.allowed_events
    // Its new units have left.
    await expect(events()).resolves.toEqual([])
    const session = await open(rma)
    till.confirm(session.id)
    expect((await complete(rma)).data.payment_status).toBe("paid")
    await unpack(order, sent)

    expect((await read(rma)).exchanges).toMatchObject([{ is_cancelable: false, to_ship_quantity: 1 }])
    await expect(events()).resolves.toEqual([])
    const { status, items, exchanges } = await read(rma)
    const refused = await Promise.all([
      emma.post<RefusalBody>(`/store/rmas/${rma.id}/cancel`, {}),
      store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/cancel`, {}),
      store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/exchanges/${sent.id}/cancel`, {}),
    ])
    for (const { status, data } of refused) {
      expect([status, data.code]).toEqual([409, "transition_not_allowed"])
    }
    expect(await read(rma)).toMatchObject({ status, items, exchanges })
    await expectSoldOnce(order, rma, sent)
  })

  it("is paid once where the webhook comes before the route's answer, and twice", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const { id, amount } = await open(rma)
    till.confirm(id)
    await webhook(id, amount)
    await webhook(id, amount)
    await eventually(async () => expect(await fullPrice(rma)).toMatchObject({ status: "paid" }))
    expect((await complete(rma)).data.payment_status).toBe("paid")
    await webhook(id, amount)
    await new Promise((resolve) => setTimeout(resolve, 7_000))
    expect(till.keptOf(id)).toBe(amount)
    await expectSoldOnce(order, rma, sent)
  })

  it("ends the session of another tab, which can pay no more, and is taken once by five at once", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const first = await open(rma)
    const second = await open(rma)
    expect(() => till.confirm(first.id)).toThrow("canceled")
    till.confirm(second.id)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => complete(rma)))
    for (const { status, data } of answers) {
      expect([status, data.payment_status ?? data.code]).toEqual(
        status === 200 ? [200, "paid"] : [409, "order_busy"]
      )
    }
    await expectSoldOnce(order, rma, sent)
  })

  it("goes back where a page that stayed open pays for goods that came late", async () => {
    const { order, rma } = await anOverdueAdvance()
    const session = await open(rma)
    await exchangeDesk(store).cases.receive(rma, 1)
    await eventually(async () => expect(await fullPrice(rma)).toBeNull())
    const refused = await complete(rma)
    expect([refused.status, refused.data.code]).toEqual([409, "transition_not_allowed"])

    till.confirm(session.id)
    await webhook(session.id, session.amount)
    await expectGivenBack(order, session)
    expect((await read(rma)).exchanges[0].full_price).toBeNull()
    await followAdvances(store.container, new Date())
    await expect(timesOf("settlement.approved", rma)).resolves.toBe(1)
  })

  it("goes back where half of the goods came behind the payment, and the rest is asked for anew", async () => {
    const { order, rma, sent } = await anOverdueAdvance({ quantity: 2 })
    const session = await open(rma)
    till.confirm(session.id)
    await payUnheard(session.id)
    await exchangeDesk(store).cases.receive(rma, 1)
    await expectGivenBack(order, session)

    await eventually(async () =>
      expect(await fullPrice(rma)).toMatchObject({ amount: sent.old_worth / 2, status: "due" })
    )
    const rest = await open(rma)
    till.confirm(rest.id)
    expect((await complete(rma)).data.payment_status).toBe("paid")
    await expect(bookings(order)).resolves.toEqual([session.amount, -session.amount, rest.amount])
    await expectInvariants(store.container, order.id)
  })

  it("is captured by the upkeep where it was promised, and asking for it was cut off", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const { id } = await open(rma)
    till.confirm(id)
    await store.container.resolve(Modules.PAYMENT).authorizePaymentSession(id, {})
    expect(till.keptOf(id)).toBe(0)
    await expect(fullPrice(rma)).resolves.toMatchObject({ status: "due" })

    await finishUnfinished(store.container, new Date())
    expect(till.keptOf(id)).toBe(sent.old_worth)
    await expectSoldOnce(order, rma, sent)
  })

  it("goes back by the job where it came in after the rest was sold, and nobody heard of it", async () => {
    const { order, rma, sent } = await anOverdueAdvance({ quantity: 2 })
    const late = await open(rma)
    await exchangeDesk(store).cases.receive(rma, 1)
    const left = sent.old_worth / 2
    await eventually(async () =>
      expect(await fullPrice(rma)).toMatchObject({ amount: left, status: "due" })
    )
    const rest = await open(rma)
    till.confirm(rest.id)
    expect((await complete(rma)).data.payment_status).toBe("paid")

    till.confirm(late.id)
    await payUnheard(late.id)
    for (let times = 0; times < 2; times++) await followAdvances(store.container, new Date())
    expect(till.keptOf(late.id)).toBe(0)
    expect(till.keptOf(rest.id)).toBe(left)
    // The job books what came and what went back in one moment, and core sorts these as it happens.
    const booked = (await bookings(order)).sort((one, other) => other - one)
    expect(booked).toEqual([late.amount, left, -late.amount])
    await expectInvariants(store.container, order.id)
  })

  it("asks for what is missing only, whatever core made of the collection", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const id = (await fullPrice(rma))?.payment_collection_id
    await store.container
      .resolve(Modules.PAYMENT)
      .updatePaymentCollections(`${id}`, { amount: 170 })
    const session = await open(rma)
    expect(session.amount).toBe(sent.old_worth)
    till.confirm(session.id)
    expect((await complete(rma)).data.payment_status).toBe("paid")
    await expectSoldOnce(order, rma, sent)
  })

  it("is refused where it is not asked for, by name and without a trace", async () => {
    const { rma: early } = await anEvenExchange()
    const { rma: due } = await anOverdueAdvance()
    const { cases, buy } = exchangeDesk(store)
    const plain = await cases.approve(await buy())
    const before = await fingerprint(store.container)
    const sessions = (rma: AdminRma, body: object = TWO_STEPS) =>
      emma.post<RefusalBody>(`${pathOf(rma)}/payment-sessions`, body)
    const codeOf = async (answer: Promise<{ status: number; data: RefusalBody }>) => {
      const { status, data } = await answer
      return [status, data.code]
    }
    await expect(codeOf(sessions(early))).resolves.toEqual([409, "transition_not_allowed"])
    await expect(codeOf(complete(early))).resolves.toEqual([409, "transition_not_allowed"])
    await expect(codeOf(sessions(plain))).resolves.toEqual([404, "not_found"])
    await expect(codeOf(complete(due))).resolves.toEqual([409, "difference_unpaid"])
    for (const body of [{}, { provider_id: "pp_nobody" }, { ...TWO_STEPS, amount: 1 }]) {
      await expect(codeOf(sessions(due, body))).resolves.toEqual([400, "invalid_data"])
    }
    for (const rma of [early, plain]) await expect(fullPrice(rma)).resolves.toBeNull()
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  })

  it("is paid by a guest who has a code, and not by the link in a mail", async () => {
    const { guest, withToken, caseToken } = guestsOf(store)
    const { order, rma, sent } = await anOverdueAdvance({
      options: { customer: undefined, person: CAST.luc },
    })
    const link = withToken(await caseToken(rma))
    await expect(fullPrice(rma, link)).resolves.toMatchObject({ amount: sent.old_worth })
    const refused = await link.post<RefusalBody>(`${pathOf(rma)}/payment-sessions`, TWO_STEPS)
    expect([refused.status, refused.data.code]).toEqual([401, "unauthorized"])
    expect((await complete(rma, link)).status).toBe(401)

    const owner = await guest(order)
    till.confirm((await open(rma, owner)).id)
    expect((await complete(rma, owner)).data.payment_status).toBe("paid")
    expect((await complete(rma)).status).toBe(404)
  })
})
