import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  approveRmaWorkflow,
  cancelReimbursementWorkflow,
  cancelRmaWorkflow,
  closeShortRmaWorkflow,
  completeRmaWorkflow,
  finishUnfinished,
  notifyOfEventWorkflow,
  paySettlementWorkflow,
  receiveRmaWorkflow,
  resolveReimbursementWorkflow,
  retryReimbursementWorkflow,
  sendUnsentEvents,
  settleRmaWorkflow,
  type RmaEventPayload,
} from "../../src/workflows"
import type { ReimbursementRecord, RmaRecord } from "../../src/facts/rma"
import { RMA_MODULE } from "../../src/modules/rma"
import { askProvider } from "../../src/workflows/settlement/ask-provider"
import { expectInvariants, findBreaches, orderBooks } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { eventually, withStore } from "../runner"
import { casesOf, receiptOf } from "./cases"
import { attemptOf } from "./failing"
import { listen } from "./listen"
import { refusalOf } from "./refusal-of"

const SHIRTS = 40
/** The customer and the shop. */
const BOTH_SIDES = 2
/** Nobody knows what this one does with a refund that it is asked for twice. */
const FORGETFUL = "pp_unreliable_test"
/** This one answers the same key once. */
const IDEMPOTENT = "pp_unreliable_idempotent"

withStore((store) => {
  const cases = () => casesOf(store)
  const actor = () => cases().actor
  const run = () => store.container
  let orders: Record<typeof FORGETFUL | typeof IDEMPOTENT, PlacedOrder>

  beforeAll(async () => {
    const buy = (payment_provider: string) =>
      aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: SHIRTS }],
        payment_provider,
      })
    orders = { [FORGETFUL]: await buy(FORGETFUL), [IDEMPOTENT]: await buy(IDEMPOTENT) }
  })

  beforeEach(() => {
    gateway.reset()
    patient()
  })

  const waitForProviders = (seconds: number) => {
    store.container.resolve(RMA_MODULE).options.provider_timeout_seconds = seconds
  }
  const patient = () => waitForProviders(20)
  const impatient = () => waitForProviders(0.2)

  const settlementOf = (rma: RmaRecord) => ({
    rma_id: rma.id,
    actor: actor(),
    items: [{ id: rma.items[0].id, quantity: 1 }],
    tenders: [{ tender: "original_payment" as const }],
  })

  /** One shirt came back and is settled to the card; the case and its payment, as they are then. */
  async function settled(provider: keyof typeof orders) {
    const rma = await cases().received(orders[provider])
    await settleRmaWorkflow(run()).run({ input: settlementOf(rma) })
    return readPayment(rma)
  }

  async function readPayment({ id }: { id: string }) {
    const rma = await cases().read(id)
    return { rma, payment: rma.settlements[0].reimbursements[0] }
  }

  const retry = ({ id }: ReimbursementRecord) =>
    retryReimbursementWorkflow(run()).run({ input: { reimbursement_id: id, actor: actor() } })
  const cancel = ({ id }: ReimbursementRecord) =>
    cancelReimbursementWorkflow(run()).run({ input: { reimbursement_id: id, actor: actor() } })
  const resolve = ({ id }: ReimbursementRecord, outcome: "paid" | "not_paid", reference?: string) =>
    resolveReimbursementWorkflow(run()).run({
      input: { reimbursement_id: id, actor: actor(), outcome, reference },
    })
  const finish = () => finishUnfinished(run(), new Date())
  const paidOut = () => gateway.paidRefunds().map(({ amount }) => amount)

  async function refunds({ payment_id }: PlacedOrder) {
    const payment = await store.container
      .resolve(Modules.PAYMENT)
      .retrievePayment(payment_id, { relations: ["refunds"] })
    return (payment.refunds ?? []).map(({ id }) => id)
  }

  async function historyOf({ id }: { id: string }) {
    const entries = await store.container
      .resolve(RMA_MODULE)
      .listHistoryEntries({ rma_id: id }, { order: { created_at: "ASC", id: "ASC" }, take: null })
    return entries.map(({ event }) => event)
  }

  describe("a provider that refuses", () => {
    it("fails the payment and nothing else, and may be asked again", async () => {
      const events = listen(store.container)
      gateway.answerNext({ kind: "refuse" })
      const { rma, payment } = await settled(FORGETFUL)
      const order = orders[FORGETFUL]

      expect(rma).toMatchObject({ status: "processing", money: "credit_note_issued" })
      expect(payment).toMatchObject({
        status: "failed",
        failure: "The gateway refused the refund",
        attempts: 1,
        refund_id: null,
      })
      expect(await refunds(order)).toEqual([])
      expect(paidOut()).toEqual([])
      await eventually(() => expect(events.ofOrder(order.id)).toContain("reimbursement.failed"))
      expect(events.ofOrder(order.id)).not.toContain("reimbursement.paid")
      await expectInvariants(store.container, order.id)

      await retry(payment)
      const again = await readPayment(rma)
      expect(again.rma.money).toBe("reimbursed")
      expect(again.payment).toMatchObject({ status: "paid", failure: null, attempts: 2 })
      expect(await refunds(order)).toEqual([again.payment.refund_id])
      expect(paidOut()).toEqual([50])
      expect(await refusalOf(retry(payment))).toBe("reimbursement_paid")
      expect(await refusalOf(cancel(payment))).toBe("reimbursement_paid")
      expect(await historyOf(rma)).toEqual([
        "rma.requested",
        "rma.approved",
        "rma.goods_received",
        "settlement.approved",
        "credit_note.issued",
        "reimbursement.failed",
        "reimbursement_started",
        "reimbursement.paid",
      ])
      await expectInvariants(store.container, order.id)
    })

    it("may be given up, and its amount paid another way", async () => {
      gateway.answerNext({ kind: "refuse" })
      const { rma, payment } = await settled(FORGETFUL)
      const [settlement] = rma.settlements
      const pay = (tenders: { tender: "manual" | "original_payment"; amount?: number }[]) =>
        paySettlementWorkflow(run()).run({
          input: { settlement_id: settlement.id, actor: actor(), tenders },
        })
      expect(await refusalOf(pay([{ tender: "manual" }]))).toBe("already_settled")

      await cancel(payment)
      expect(await refusalOf(retry(payment))).toBe("transition_not_allowed")
      expect(await refusalOf(pay([{ tender: "manual", amount: 50.01 }]))).toBe("tenders_do_not_sum")
      await pay([{ tender: "manual", amount: 20 }, { tender: "original_payment" }])
      expect(await refusalOf(pay([{ tender: "manual" }]))).toBe("already_settled")

      const after = await cases().read(rma.id)
      expect(after.money).toBe("reimbursed")
      const payments = after.settlements[0].reimbursements.map((one) => [
        one.tender,
        one.amount,
        one.status,
      ])
      expect(payments.sort()).toEqual([
        ["manual", "20", "paid"],
        ["original_payment", "30", "paid"],
        ["original_payment", "50", "canceled"],
      ])
      expect(paidOut()).toEqual([30])
      await expectInvariants(store.container, orders[FORGETFUL].id)
    })
  })

  describe("a provider that takes its time", () => {
    it("is waited for as long as the option says", async () => {
      gateway.answerNext({ kind: "late", after_ms: 300 })
      const { payment } = await settled(FORGETFUL)
      expect(payment).toMatchObject({ status: "paid", unknown_since: null })
    })

    it("answers after that: the payment is under way until then, and paid once by its answer", async () => {
      impatient()
      gateway.answerNext({ kind: "late", after_ms: 4_000 })
      const { rma, payment } = await settled(FORGETFUL)
      expect(payment).toMatchObject({
        status: "processing",
        failure: "The provider did not answer within 0.2 s.",
      })
      expect(payment.unknown_since).not.toBeNull()
      expect(await refusalOf(retry(payment))).toBe("transition_not_allowed")
      expect(await refusalOf(cancel(payment))).toBe("transition_not_allowed")

      await eventually(async () => {
        expect((await readPayment(rma)).payment).toMatchObject({
          status: "paid",
          unknown_since: null,
          failure: null,
        })
      })
      expect(paidOut()).toEqual([50])
      expect((await historyOf(rma)).slice(-2)).toEqual([
        "reimbursement_unknown",
        "reimbursement.paid",
      ])
      await expectInvariants(store.container, orders[FORGETFUL].id)
    })

    test.each([
      ["paid", "paid"],
      ["not_paid", "failed"],
    ] as const)(
      "answers after a person said %s: the money went out, and is booked once",
      async (outcome, status) => {
        impatient()
        gateway.answerNext({ kind: "late", after_ms: 4_000 })
        const { rma, payment } = await settled(FORGETFUL)
        await resolve(payment, outcome, "seen at the gateway")
        expect((await readPayment(rma)).payment.status).toBe(status)

        await sleep(4_500)
        await eventually(async () => {
          expect((await readPayment(rma)).payment.status).toBe("paid")
        })
        expect(paidOut()).toEqual([50])
        await expectInvariants(store.container, orders[FORGETFUL].id)
      }
    )

    it("never answers: a person finds out that it did not pay, and it is asked anew", async () => {
      impatient()
      gateway.answerNext({ kind: "hang" })
      const { rma, payment } = await settled(FORGETFUL)
      expect(payment.status).toBe("processing")
      await expectInvariants(store.container, orders[FORGETFUL].id)
      await finish()
      expect((await readPayment(rma)).payment.status).toBe("processing")

      await resolve(payment, "not_paid")
      expect((await readPayment(rma)).payment.status).toBe("failed")
      await expectInvariants(store.container, orders[FORGETFUL].id)
      patient()
      await retry(payment)
      expect((await readPayment(rma)).payment).toMatchObject({ status: "paid", attempts: 2 })
      expect(paidOut()).toEqual([50])
      await expectInvariants(store.container, orders[FORGETFUL].id)
    })
  })

  describe("a provider whose answer is lost", () => {
    it("is not asked again by itself: a person says what became of it", async () => {
      gateway.answerNext({ kind: "fail_after_paying" })
      const { rma, payment } = await settled(IDEMPOTENT)
      expect(payment).toMatchObject({
        status: "processing",
        failure: "The connection to the gateway was lost",
      })
      expect(payment.unknown_since).not.toBeNull()
      await finish()
      expect(gateway.requests()).toHaveLength(1)

      await resolve(payment, "paid", "re_4711")
      expect((await readPayment(rma)).payment).toMatchObject({
        status: "paid",
        reference: "re_4711",
        refund_id: null,
      })
      expect(await refusalOf(resolve(payment, "not_paid"))).toBe("reimbursement_paid")
      expect(paidOut()).toEqual([50])
      await expectInvariants(store.container, orders[IDEMPOTENT].id)
    })

    it("paid out what core knows nothing of: no more goes back to the card than was taken from it", async () => {
      const order = await aDeliveredOrder(store.container, store.fixture.shop, {
        items: [{ variant: "cap", quantity: 1 }],
        payment_provider: FORGETFUL,
      })
      gateway.answerNext({ kind: "fail_after_paying" })
      const rma = await cases().received(order)
      await settleRmaWorkflow(run()).run({ input: settlementOf(rma) })
      await resolve((await readPayment(rma)).payment, "paid")
      expect(await refunds(order)).toEqual([])

      const goodwill = (amount: number) =>
        cases().settle(rma, {
          items: [],
          goodwill: amount,
          tenders: [{ tender: "original_payment" }],
        })
      expect(await refusalOf(goodwill(10.01))).toBe("tender_exceeds_captured")
      await goodwill(10)
      expect(paidOut()).toEqual([30, 10])
      await expectInvariants(store.container, order.id)
    })
  })

  describe("a process that dies", () => {
    async function cutOff(provider: keyof typeof orders, step: string) {
      const rma = await cases().received(orders[provider])
      await attemptOf(run(), settleRmaWorkflow, settlementOf(rma)).dieAfter(step)
      return readPayment(rma)
    }

    it("before the provider was asked: it is asked once", async () => {
      const { rma, payment } = await cutOff(FORGETFUL, "rma-publish-events")
      expect(payment).toMatchObject({ status: "processing", unknown_since: null })
      expect(gateway.requests()).toEqual([])

      await finish()
      await finish()
      expect((await readPayment(rma)).payment.status).toBe("paid")
      expect(paidOut()).toEqual([50])
      await expectInvariants(store.container, orders[FORGETFUL].id)
    })

    it("after an idempotent provider paid: it is asked again with the same key, and pays once", async () => {
      const { rma, payment } = await cutOff(IDEMPOTENT, "rma-publish-events")
      await askProvider(store.container, payment, { asked_by: null })
      await finish()

      const after = await readPayment(rma)
      expect(after.payment.status).toBe("paid")
      const keys = gateway.requests().map(({ idempotency_key }) => idempotency_key)
      expect(keys).toEqual([after.payment.refund_id, after.payment.refund_id])
      expect(paidOut()).toEqual([50])
      await finish()
      expect(gateway.requests()).toHaveLength(2)
      await expectInvariants(store.container, orders[IDEMPOTENT].id)
    })

    it("after an idempotent provider paid, a day ago: it has forgotten the key, and a person says so", async () => {
      const { rma, payment } = await cutOff(IDEMPOTENT, "rma-publish-events")
      await askProvider(store.container, payment, { asked_by: null })
      await store.container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)("refund")
        .whereRaw("metadata->>'rma_reimbursement_id' = ?", [payment.id])
        .update({ created_at: new Date(Date.now() - 23 * 60 * 60 * 1000) })
      await finish()

      const waiting = await readPayment(rma)
      expect(waiting.payment.status).toBe("processing")
      expect(waiting.payment.unknown_since).not.toBeNull()
      expect(gateway.requests()).toHaveLength(1)
      await resolve(payment, "paid")
      expect(paidOut()).toEqual([50])
      await expectInvariants(store.container, orders[IDEMPOTENT].id)
    })

    test.each([
      ["paid", "paid", [50]],
      ["not_paid", "failed", [50]],
    ] as const)(
      "after another provider was asked: a person says that it was %s",
      async (outcome, status, paid) => {
        const { rma, payment } = await cutOff(FORGETFUL, "rma-publish-events")
        gateway.answerNext({ kind: "late", after_ms: 0 })
        await askProvider(store.container, payment, { asked_by: null })
        await finish()
        await finish()
        const waiting = await readPayment(rma)
        expect(waiting.payment.status).toBe("processing")
        expect(waiting.payment.unknown_since).not.toBeNull()
        expect(gateway.requests()).toHaveLength(1)

        await resolve(payment, outcome)
        expect((await readPayment(rma)).payment.status).toBe(status)
        expect(paidOut()).toEqual(paid)
        await expectInvariants(store.container, orders[FORGETFUL].id)
      }
    )

    test.each(["rma-save", "rma-add-credit-line", "rma-add-transactions"])(
      "between a settlement and the order's books (behind %s): both are right in the end",
      async (step) => {
        const order = orders[FORGETFUL]
        const rma = await cases().received(order)
        await attemptOf(run(), settleRmaWorkflow, {
          ...settlementOf(rma),
          label_fee: 5,
          tenders: [{ tender: "manual" }],
        }).dieAfter(step)
        expect((await cases().read(rma.id)).settlements[0].booked_at).toBeNull()

        await finish()
        await finish()
        const { settlements, money } = await cases().read(rma.id)
        expect(money).toBe("reimbursed")
        expect(settlements).toMatchObject([
          { owed: "45", credit_line_amount: "-5", reimbursements: [{ status: "paid" }] },
        ])
        expect(settlements[0].booked_at).not.toBeNull()
        await sendUnsentEvents(run(), new Date())
        await expectInvariants(store.container, order.id)
      }
    )

    it("while a settlement to the card is booked: the books come first, then the money", async () => {
      const { rma } = await cutOff(FORGETFUL, "rma-save")
      await finish()
      expect((await readPayment(rma)).payment.status).toBe("paid")
      expect(paidOut()).toEqual([50])
      await expectInvariants(store.container, orders[FORGETFUL].id)
    })

    it("while units are resolved for nothing: the order gets its total back", async () => {
      const order = orders[FORGETFUL]
      const rma = await cases().received(order, [{ resolution: "none" }])
      const completion = attemptOf(run(), completeRmaWorkflow, { rma_id: rma.id, actor: actor() })
      await completion.dieAfter("rma-save")
      await finish()
      await expectInvariants(store.container, order.id)
    })

    test.each(["rma-save", "rma-create-core-return"])(
      "between an approval and core's return (behind %s): there is one in the end",
      async (step) => {
        const order = orders[FORGETFUL]
        const { id } = await cases().request(order, [{ quantity: 2 }])
        await attemptOf(run(), approveRmaWorkflow, { rma_id: id, actor: actor() }).dieAfter(step)
        expect((await cases().read(id)).return_id).toBeNull()

        await finish()
        await finish()
        expect((await cases().read(id)).return_id).toEqual(expect.stringMatching(/^return_/))
        await expectInvariants(store.container, order.id)
      }
    )

    test.each(["rma-save", "rma-receive-core-return"])(
      "between a receipt and core's return (behind %s): core and stock hear of it, whoever is told first",
      async (step) => {
        const order = orders[FORGETFUL]
        const approved = await cases().approve(await cases().request(order, [{ quantity: 3 }]))
        await attemptOf(run(), receiveRmaWorkflow, {
          rma_id: approved.id,
          actor: actor(),
          items: receiptOf(approved, [
            { condition: "damaged", disposition: "scrap" },
            { condition: "wrong_item", disposition: "keep" },
          ]),
        }).dieAfter(step)

        await sendUnsentEvents(run(), new Date())
        await finish()
        await expectInvariants(store.container, order.id)
      }
    )

    it("between core's return and stock: nobody can know, so nothing is put on stock twice", async () => {
      const order = orders[FORGETFUL]
      const approved = await cases().approve(await cases().request(order))
      await attemptOf(run(), receiveRmaWorkflow, {
        rma_id: approved.id,
        actor: actor(),
        items: receiptOf(approved, [{}]),
      }).dieAfter("rma-move-stock")

      await sendUnsentEvents(run(), new Date())
      await finish()
      const breaches = await findBreaches(store.container, order.id)
      expect(breaches).toEqual([
        expect.stringMatching(/^I7 · Movement \S+ of 1 pieces is recorded, and not done$/),
      ])
      const service = store.container.resolve(RMA_MODULE)
      const [movement] = await service.findUnappliedMovements(approved.id)
      await service.markMovementsApplied([movement.id])
      await expectInvariants(store.container, order.id)
    })

    it("while somebody else's order edit is open: the event waits until core could be told", async () => {
      const order = orders[FORGETFUL]
      const module = store.container.resolve(Modules.ORDER)
      const approved = await cases().approve(await cases().request(order))
      await attemptOf(run(), cancelRmaWorkflow, {
        rma_id: approved.id,
        actor: actor(),
      }).dieAfter("rma-save")
      const edit = await module.createOrderChange({ order_id: order.id, change_type: "edit" })

      expect(await sendUnsentEvents(run(), new Date())).toBe(0)
      await module.deleteOrderChanges([edit.id])
      expect(await sendUnsentEvents(run(), new Date())).toBe(1)
      await expectInvariants(store.container, order.id)
    })

    it("while closing short: core does not wait any more either", async () => {
      const order = orders[FORGETFUL]
      const approved = await cases().approve(await cases().request(order, [{ quantity: 2 }]))
      const rma = await cases().receive(approved)
      await attemptOf(run(), closeShortRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 1 }],
        reason: "Lost on the way",
      }).dieAfter("rma-save")

      await sendUnsentEvents(run(), new Date())
      await expectInvariants(store.container, order.id)
    })
  })

  describe("events and mails", () => {
    type Mail = { to: string; event: string; subject: string }

    async function mails(event: string): Promise<Mail[]> {
      const files = await readdir(store.outbox).catch(() => [])
      const read = files
        .filter((name) => name.endsWith(".json"))
        .map(async (name) => JSON.parse(await readFile(path.join(store.outbox, name), "utf8")))
      const all: Mail[] = await Promise.all(read)
      return all.filter((mail) => mail.event === event)
    }

    async function entryOf({ id }: { id: string }, event: string) {
      const [entry] = await store.container
        .resolve(RMA_MODULE)
        .listHistoryEntries({ rma_id: id, event })
      return entry
    }

    it("sends an event that was recorded and not sent, once", async () => {
      const events = listen(store.container)
      const order = orders[FORGETFUL]
      const { id } = await cases().request(order)
      await attemptOf(run(), approveRmaWorkflow, { rma_id: id, actor: actor() }).dieAfter(
        "rma-unlock-order"
      )
      expect(events.ofOrder(order.id)).not.toContain("rma.approved")
      expect((await entryOf({ id }, "rma.approved")).emitted_at).toBeNull()

      expect(await sendUnsentEvents(run(), new Date(Date.now() - 60_000))).toBe(0)
      expect(await sendUnsentEvents(run(), new Date())).toBe(1)
      expect(await sendUnsentEvents(run(), new Date())).toBe(0)
      await eventually(() => expect(events.ofOrder(order.id)).toContain("rma.approved"))
      expect((await entryOf({ id }, "rma.approved")).emitted_at).not.toBeNull()
    })

    it("mails customer and shop about a request once, though it is delivered twice", async () => {
      const before = (await mails("rma.requested")).length
      const rma = await cases().request(orders[FORGETFUL])
      await eventually(async () => {
        expect((await mails("rma.requested")).slice(before)).toHaveLength(2)
      })

      const { payload } = await entryOf(rma, "rma.requested")
      await notifyOfEventWorkflow(run()).run({
        input: { event: "rma.requested", payload: payload as RmaEventPayload },
      })
      const sent = (await mails("rma.requested")).filter(({ subject }) =>
        subject.includes(rma.display_id)
      )
      expect(sent.map(({ to }) => to).sort()).toEqual([
        store.fixture.customers.emma.email,
        "returns@maison-morel.example",
      ])
    })

    it("goes on when no mail can be sent", async () => {
      const rma = await cases().request(orders[FORGETFUL])
      await eventually(async () => {
        const opened = (await mails("rma.requested")).filter(({ subject }) =>
          subject.includes(rma.display_id)
        )
        expect(opened).toHaveLength(BOTH_SIDES)
      })
      const written = await mails("rma.rejected")
      await rm(store.outbox, { recursive: true, force: true, maxRetries: 5 })
      await writeFile(store.outbox, "no folder")

      const rejected = await cases().reject(rma)
      expect(rejected.status).toBe("rejected")
      await eventually(async () => {
        const deliveries = await store.container
          .resolve(RMA_MODULE)
          .listNotificationDeliveries({ rma_id: rma.id, event: "rma.rejected" })
        expect(deliveries).toHaveLength(BOTH_SIDES)
        for (const delivery of deliveries) {
          expect(delivery).toMatchObject({ status: "pending", attempts: 1, sent_at: null })
          expect(delivery.failure).toContain("EEXIST")
        }
      })
      await rm(store.outbox)
      await mkdir(store.outbox, { recursive: true })
      expect(written).toEqual([])
      expect(await mails("rma.rejected")).toEqual([])
      expect(await cases().read(rma.id)).toMatchObject({ status: "rejected" })
    })

    it("mails nothing to a customer whom staff did not want to tell", async () => {
      const rma = await cases().request(orders[FORGETFUL], [{}], { notify_customer: false })
      await eventually(async () => {
        const sent = (await mails("rma.requested")).filter(({ subject }) =>
          subject.includes(rma.display_id)
        )
        expect(sent.map(({ to }) => to)).toEqual(["returns@maison-morel.example"])
      })
    })
  })

  it("leaves the books of both orders as they should be", async () => {
    for (const { id } of Object.values(orders)) {
      await expectInvariants(store.container, id)
      expect((await orderBooks(store.container, id)).lines[0].quantity).toBe(SHIRTS)
    }
  })
})
