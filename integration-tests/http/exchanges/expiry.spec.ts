import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  RefusalBody,
  StoreDifferenceCompleteResponse,
  StoreDifferenceSessionResponse,
} from "../../../src/types/http"
import { expireOverdueExchanges, remindOfExpiringExchanges } from "../../../src/workflows"
import { expectInvariants, orderBooks } from "../../checks"
import { till } from "../../factories/providers/two-step-payment/till"
import { eventually, withStore, type ApiClient } from "../../runner"
import { done } from "../cases"
import { differenceDesk } from "./difference-desk"

const DAY_MS = 24 * 60 * 60 * 1000

withStore((store) => {
  const { buy, exchange } = differenceDesk(store)
  let emma: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })
  beforeEach(() => till.reset())

  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const endsAt = (rma: AdminRma, expires_at: Date) =>
    sql()("rma_exchange").where({ rma_id: rma.id }).update({ expires_at })
  const expire = () => expireOverdueExchanges(store.container, new Date())
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const events = async ({ id }: AdminRma) =>
    (
      await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)
    ).data.timeline.map(({ event }) => event)
  const open = async (rma: AdminRma) => {
    const path = `/store/rmas/${rma.id}/difference/payment-sessions`
    const body = { provider_id: "pp_two_step_test" }
    return (await done<StoreDifferenceSessionResponse>(emma, path, body)).payment_session
  }
  const complete = (rma: AdminRma) =>
    emma.post<StoreDifferenceCompleteResponse & RefusalBody>(
      `/store/rmas/${rma.id}/difference/complete`,
      {}
    )
  const movements = async ({ order_id }: AdminRma) => {
    const { transactions } = await orderBooks(store.container, order_id)
    return transactions.map(({ amount }) => amount).filter((amount) => Math.abs(amount) === 20)
  }

  it("calls an unpaid exchange off once its time is over, and takes no payment any more", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const later = await exchange(await buy())
    await endsAt(rma, new Date(Date.now() - DAY_MS))
    await endsAt(later, new Date(Date.now() + DAY_MS))
    const session = `/store/rmas/${rma.id}/difference/payment-sessions`
    const refused = await emma.post<RefusalBody>(session, { provider_id: "pp_two_step_test" })
    expect([refused.status, refused.data.code]).toEqual([409, "transition_not_allowed"])

    await expect(expire()).resolves.toBe(1)
    await expect(expire()).resolves.toBe(0)
    expect((await read(rma)).exchanges[0].canceled_at).not.toBeNull()
    expect((await read(later)).exchanges[0].canceled_at).toBeNull()
    expect((await events(rma)).filter((name) => name === "exchange.canceled")).toHaveLength(1)
    await expectInvariants(store.container, order.id)
  })

  it("gives back first what was paid, where the goods do not come", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    till.confirm(id)
    expect((await complete(rma)).data.payment_status).toBe("paid")
    await endsAt(rma, new Date(Date.now() - DAY_MS))

    await expect(expire()).resolves.toBe(1)
    const { exchanges, settlements } = await read(rma)
    expect(exchanges[0].canceled_at).not.toBeNull()
    expect(settlements).toMatchObject([
      { owed: 20, lines: [{ type: "difference_refund", amount: 20 }] },
    ])
    expect(till.keptOf(id)).toBe(0)
    await expect(movements(rma)).resolves.toEqual([20, -20])
    await expectInvariants(store.container, order.id)
  })

  it("gives back by itself what comes in when the exchange is over", async () => {
    const order = await buy()
    const rma = await exchange(order)
    const { id } = await open(rma)
    await endsAt(rma, new Date(Date.now() - DAY_MS))
    await expire()

    till.confirm(id)
    const webhook = { type: "captured", session_id: id, amount: 20 }
    await store.api.post("/hooks/payment/two_step_test", webhook)
    await store.api.post("/hooks/payment/two_step_test", webhook)
    await eventually(async () => expect(await movements(rma)).toEqual([20, -20]))
    expect(till.keptOf(id)).toBe(0)
    expect((await read(rma)).exchanges[0].difference_paid_at).toBeNull()
    await expectInvariants(store.container, order.id)
  })

  it("reminds once, as many days before as the shop reminds of deadlines", async () => {
    const rma = await exchange(await buy())
    const remind = () => remindOfExpiringExchanges(store.container, new Date())
    await endsAt(rma, new Date(Date.now() + 60 * DAY_MS))
    await remind()
    expect(await events(rma)).not.toContain("exchange.expiring_soon")
    await endsAt(rma, new Date(Date.now() + DAY_MS))
    await remind()
    await remind()
    expect((await events(rma)).filter((name) => name === "exchange.expiring_soon")).toHaveLength(1)
  })
})
