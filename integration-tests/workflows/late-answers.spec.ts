import {
  cancelReimbursementWorkflow,
  paySettlementWorkflow,
  resolveReimbursementWorkflow,
  retryReimbursementWorkflow,
} from "../../src/workflows"
import type { AdminRma } from "../../src/types/http"
import type { RmaRecord } from "../../src/facts/rma"
import { RMA_MODULE } from "../../src/modules/rma"
import { expectInvariants, findBreaches, orderBooks } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { eventually, withStore } from "../runner"
import { casesOf } from "./cases"
import { refusalOf } from "./refusal-of"

/** Enough for a person to look, to give up and to pay another way before. */
const LATE_MS = 6_000

/** A gateway pays 50.00 so late that somebody has said meanwhile that it did not. */
withStore((store) => {
  const cases = () => casesOf(store)
  const actor = () => cases().actor
  let order: PlacedOrder
  let rma: RmaRecord

  beforeEach(async () => {
    gateway.reset()
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
      payment_provider: "pp_unreliable_test",
    })
    store.container.resolve(RMA_MODULE).options.provider_timeout_seconds = 0.2
    gateway.answerNext({ kind: "late", after_ms: LATE_MS })
    rma = await cases().received(order)
    await cases().settle(rma, { tenders: [{ tender: "original_payment" }] })
    store.container.resolve(RMA_MODULE).options.provider_timeout_seconds = 20
    await resolveReimbursementWorkflow(store.container).run({
      input: { reimbursement_id: (await first()).id, outcome: "not_paid", actor: actor() },
    })
  })

  const payments = async () => (await cases().read(rma.id)).settlements[0].reimbursements
  const first = async () => (await payments())[0]
  const statuses = async () => (await payments()).map(({ tender, status }) => `${tender} ${status}`).sort()
  const giveUp = async () =>
    cancelReimbursementWorkflow(store.container).run({
      input: { reimbursement_id: (await first()).id, actor: actor() },
    })
  const payByHand = async () =>
    paySettlementWorkflow(store.container).run({
      input: {
        settlement_id: (await cases().read(rma.id)).settlements[0].id,
        tenders: [{ tender: "manual" }],
        actor: actor(),
      },
    })
  const whenAnswered = (expected: string[]) =>
    eventually(async () => expect(await statuses()).toEqual(expected))

  async function alerts() {
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    return data.rma.alerts.filter(({ level }) => level === "critical").map(({ code }) => code)
  }

  async function paidOut() {
    const { transactions } = await orderBooks(store.container, order.id)
    return transactions.map(({ amount }) => amount).filter((amount) => amount < 0)
  }

  it("was given up: it is paid all the same, and nothing is left to pay", async () => {
    await giveUp()
    await whenAnswered(["original_payment paid"])
    expect(await paidOut()).toEqual([-50])
    expect(await alerts()).toEqual([])
    expect(await refusalOf(payByHand())).toBe("already_settled")
    await expectInvariants(store.container, order.id)
  })

  it("was given up and paid by hand: both are in the books, and an alarm says so", async () => {
    await giveUp()
    await payByHand()
    expect(await alerts()).toEqual([])
    await whenAnswered(["manual paid", "original_payment paid"])

    expect(await paidOut()).toEqual([-50, -50])
    expect(await alerts()).toEqual(["reimbursement_overpaid"])
    expect(await refusalOf(payByHand())).toBe("already_settled")
    expect(await findBreaches(store.container, order.id)).toEqual([
      expect.stringMatching(/^I5 · .*: 100 paid or on its way, but 50 is owed$/),
    ])
  })

  it("was asked for again and paid: the second payment is one of its own", async () => {
    await retryReimbursementWorkflow(store.container).run({
      input: { reimbursement_id: (await first()).id, actor: actor() },
    })
    expect(await statuses()).toEqual(["original_payment paid"])
    await whenAnswered(["original_payment paid", "original_payment paid"])

    const keys = gateway.paidRefunds().map(({ idempotency_key }) => idempotency_key)
    expect((await payments()).map(({ refund_id }) => refund_id).sort()).toEqual(keys.sort())
    expect(await paidOut()).toEqual([-50, -50])
    expect(await alerts()).toEqual(["reimbursement_overpaid"])
    expect(await findBreaches(store.container, order.id)).toEqual([
      expect.stringMatching(/^I5 · .*: 100 paid or on its way, but 50 is owed$/),
    ])
  })
})
