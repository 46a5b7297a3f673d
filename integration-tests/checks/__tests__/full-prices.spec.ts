import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { followAdvances } from "../../../src/workflows"
import type { StoreDifferenceSessionResponse } from "../../../src/types/http"
import { done } from "../../http/cases"
import { advanceDesk } from "../../http/exchanges/advance-desk"
import { exchangeDesk } from "../../http/exchanges/exchange-desk"
import { eventually, withStore } from "../../runner"
import { expectInvariants, findBreaches } from "../expect-invariants"

type Row = { table: string; where: Record<string, unknown> }

withStore((store) => {
  const knex = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let sold: { order: string; exchange: string; payment: string }
  let returned: typeof sold

  /** A case whose full price a shopper is about to pay. */
  const opened = async () => {
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const { order, rma, sent } = await advanceDesk(store).anOverdueAdvance()
    const path = `/store/rmas/${rma.id}/full-price/payment-sessions`
    const { payment_session } = await done<StoreDifferenceSessionResponse>(emma, path, {
      provider_id: "pp_system_default",
    })
    return { order: order.id, exchange: sent.id, rma, session: payment_session.id }
  }
  const pay = async ({ session, order, exchange }: Awaited<ReturnType<typeof opened>>) => {
    const payments = store.container.resolve(Modules.PAYMENT)
    const payment = await payments.authorizePaymentSession(session, {})
    await payments.capturePayment({ payment_id: `${payment?.id}` })
    await followAdvances(store.container, new Date())
    await expectInvariants(store.container, order)
    return { order, exchange, payment: `${payment?.id}` }
  }
  const isAsked = async (id: string) => {
    const row = await knex()("rma_exchange").where({ id }).first("advance_asked_at")
    return row.advance_asked_at !== null
  }

  beforeAll(async () => {
    sold = await pay(await opened())
  })
  /** It came in after its goods, and went back. */
  beforeAll(async () => {
    const late = await opened()
    await exchangeDesk(store).cases.receive(late.rma, 1)
    await eventually(async () => expect(await isAsked(late.exchange)).toBe(false))
    returned = await pay(late)
  })

  const gone = { deleted_at: new Date() }
  const exchange = ({ exchange: id }: typeof sold): Row => ({ table: "rma_exchange", where: { id } })
  const moneyOf = (table: "capture" | "refund", { payment: payment_id }: typeof sold): Row => ({
    table,
    where: { payment_id },
  })

  test.each<[string, () => [string, Row, Record<string, unknown>], RegExp[]]>([
    [
      "what was paid never came in",
      () => [sold.order, moneyOf("capture", sold), gone],
      [/^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is paid, 0 came in$/],
    ],
    [
      "too little came in",
      () => [sold.order, moneyOf("capture", sold), { amount: 49 }],
      [/^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is paid, 49 came in$/],
    ],
    [
      "nobody wrote down that it is paid",
      () => [sold.order, exchange(sold), { advance_paid_at: null }],
      [/^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is not paid, 50 came in$/],
    ],
    [
      "what came in late did not go back",
      () => [returned.order, moneyOf("refund", returned), gone],
      [
        /^I6 · RMA-\d+, exchange \S+: 50 is asked for units that went ahead, its record knows of nothing$/,
        /^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is not paid, 50 came in$/,
      ],
    ],
    [
      "a part of it did not",
      () => [returned.order, moneyOf("refund", returned), { amount: 49 }],
      [/^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is not paid, 50 came in$/],
    ],
    [
      "what went back is said to be paid",
      () => [returned.order, exchange(returned), { advance_paid_at: new Date(), advance_amount: 50 }],
      [/^I6 · RMA-\d+, exchange \S+: 50 for units that went ahead is paid, 0 came in$/],
    ],
  ])("sees it when %s", async (_, tampering, breaches) => {
    const [order, { table, where }, set] = tampering()
    const former = await knex()(table).where(where).first("id", ...Object.keys(set))
    await knex()(table).where({ id: former.id }).update(set)
    const found = await findBreaches(store.container, order)
    await knex()(table).where({ id: former.id }).update(former)

    for (const breach of breaches) {
      expect(found).toContainEqual(expect.stringMatching(breach))
    }
    await expectInvariants(store.container, order)
  })
})
