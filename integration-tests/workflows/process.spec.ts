import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parseProcess } from "../../src/facts/process-request"
import type { RmaRecord } from "../../src/facts/rma"
import {
  completeRmaWorkflow,
  endProcessWorkflow,
  finishUnfinished,
  processRmaWorkflow,
  receiveRmaWorkflow,
  settleRmaWorkflow,
  type ProcessRmaInput,
} from "../../src/workflows"
import { expectInvariants, orderBooks } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { withStore } from "../runner"
import { casesOf, receiptOf } from "./cases"
import { attemptOf } from "./failing"
import { refusalOf } from "./refusal-of"
import { snapshot } from "./snapshot"

withStore((store) => {
  const cases = () => casesOf(store)
  const actor = () => cases().actor
  let order: PlacedOrder

  beforeEach(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 3 }],
      payment_provider: "pp_unreliable_test",
    })
  })

  const approved = async (quantity = 2) =>
    cases().approve(await cases().request(order, [{ quantity }]))

  /** One shirt back on stock, one into quarantine; both are paid for, less 5.00 for the label. */
  const everything = (rma: RmaRecord): ProcessRmaInput => ({
    rma_id: rma.id,
    actor: actor(),
    receive: {
      items: receiptOf(rma, [
        {},
        {
          condition: "damaged",
          disposition: "quarantine",
          location_id: store.fixture.shop.locations.damaged,
        },
      ]),
    },
    settle: {
      items: [{ id: rma.items[0].id, quantity: 2 }],
      label_fee: 5,
      tenders: [{ tender: "original_payment" }],
      expected_owed: 95,
    },
    complete: true,
  })

  const run = async (input: ProcessRmaInput) =>
    (await processRmaWorkflow(store.container).run({ input })).result

  /** The server dies as soon as it has written down what it was asked for. */
  async function begun(rma: RmaRecord, input = everything(rma)) {
    await attemptOf(store.container, processRmaWorkflow, input).dieAfter("rma-save")
    const process = parseProcess((await cases().read(rma.id)).process_request)
    if (!process?.receive || !process.settle) throw new Error("The process was not written down")
    return { receive: process.receive, settle: process.settle }
  }
  const finish = () => finishUnfinished(store.container, new Date(Date.now() + 1_000))

  async function history({ id }: RmaRecord): Promise<string[]> {
    return store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_history_entry")
      .where({ rma_id: id })
      .orderBy(["created_at", "id"])
      .pluck("event")
  }

  const ALL_OF_IT = [
    "rma.requested",
    "rma.approved",
    "process_begun",
    "rma.goods_received",
    "settlement.approved",
    "reimbursement.paid",
    "rma.completed",
  ]

  /** What is in the history of any processed case, whatever else is told of its money. */
  async function actsOf(rma: RmaRecord) {
    return (await history(rma)).filter((event) => [...ALL_OF_IT, "process_failed"].includes(event))
  }

  async function expectAllOnce(rma: RmaRecord) {
    const after = await cases().read(rma.id)
    expect(after).toMatchObject({
      status: "completed",
      goods: "received",
      money: "reimbursed",
      process_request: null,
      process_begun_at: null,
      items: [{ received_quantity: 2, resolved_quantity: 2 }],
    })
    expect(after.settlements.map(({ status, owed }) => [status, Number(owed)])).toEqual([
      ["approved", 95],
    ])
    // Each once; where two are at it, one may close the case while the other waits for the provider.
    expect((await actsOf(rma)).sort()).toEqual([...ALL_OF_IT].sort())
    // Three shirts and shipping, 160.00: two went back, and 5.00 was kept of them.
    const { total, pending } = await orderBooks(store.container, order.id)
    expect([total, pending]).toEqual([65, 0])
    await expectInvariants(store.container, order.id)
  }

  it("receives, settles, pays and completes", async () => {
    const rma = await approved()

    await expect(run(everything(rma))).resolves.toMatchObject({ status: "done" })
    await expect(actsOf(rma)).resolves.toEqual(ALL_OF_IT)
    await expectAllOnce(rma)
  })

  it("leaves no trace wherever it fails before anything is done", async () => {
    const rma = await approved()
    const attempt = attemptOf(store.container, processRmaWorkflow, everything(rma))
    const before = await snapshot(store.container)

    for (const step of attempt.steps.slice(0, -1)) {
      await attempt.failAfter(step)
      expect([step, await snapshot(store.container)]).toEqual([step, before])
      const locking = store.container.resolve(Modules.LOCKING)
      await locking.acquire(order.id, { ownerId: "test" })
      await locking.release(order.id, { ownerId: "test" })
    }
    await attempt.succeed()
    await expectAllOnce(rma)
  })

  it("ends a process wherever that fails, or not at all", async () => {
    const rma = await approved()
    await begun(rma)
    const ending = attemptOf(store.container, endProcessWorkflow, { rma_id: rma.id })
    const before = await snapshot(store.container)

    for (const step of ending.steps.slice(0, -1)) {
      await ending.failAfter(step)
      expect([step, await snapshot(store.container)]).toEqual([step, before])
    }
    await finish()
    await expectAllOnce(rma)
  })

  describe("is finished by the job when the server dies", () => {
    it("before the goods are in", async () => {
      const rma = await approved()
      await begun(rma)
      await expect(actsOf(rma)).resolves.toEqual(ALL_OF_IT.slice(0, 3))

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expectAllOnce(rma)
    })

    it("between our record of the goods and core's", async () => {
      const rma = await approved()
      const { receive } = await begun(rma)
      const receipt = { rma_id: rma.id, actor: actor(), ...receive }
      await attemptOf(store.container, receiveRmaWorkflow, receipt).dieAfter("rma-save")

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expectAllOnce(rma)
    })

    it("between the goods and the money", async () => {
      const rma = await approved()
      const { receive } = await begun(rma)
      const receipt = { rma_id: rma.id, actor: actor(), ...receive }
      await receiveRmaWorkflow(store.container).run({ input: receipt })

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expectAllOnce(rma)
    })

    it("between the money and the end", async () => {
      const rma = await approved()
      const { receive, settle } = await begun(rma)
      const by = { rma_id: rma.id, actor: actor() }
      await receiveRmaWorkflow(store.container).run({ input: { ...by, ...receive } })
      const { request, ...how } = settle
      await settleRmaWorkflow(store.container).run({ input: { ...by, ...request, ...how } })

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expectAllOnce(rma)
    })

    it("behind the end", async () => {
      const rma = await approved()
      const { receive, settle } = await begun(rma)
      const by = { rma_id: rma.id, actor: actor() }
      await receiveRmaWorkflow(store.container).run({ input: { ...by, ...receive } })
      const { request, ...how } = settle
      await settleRmaWorkflow(store.container).run({ input: { ...by, ...request, ...how } })
      await completeRmaWorkflow(store.container).run({ input: by })

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expectAllOnce(rma)
    })
  })

  it("is done once, however often the job looks at it", async () => {
    const rma = await approved()
    await begun(rma)

    await Promise.all([finish(), finish()])
    await finish()
    await expectAllOnce(rma)
  })

  it("lets one of two who ask at the same moment have their way", async () => {
    const rma = await approved()
    const outcomes = await Promise.allSettled([run(everything(rma)), run(everything(rma))])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await expectAllOnce(rma)
  })

  it("lets nobody begin another while one is under way", async () => {
    const rma = await approved()
    await begun(rma)
    const before = await snapshot(store.container)

    await expect(refusalOf(run(everything(rma)))).resolves.toBe("order_busy")
    await expect(snapshot(store.container)).resolves.toEqual(before)
  })

  describe("leaves the rest to a person", () => {
    const failureOf = async (rma: RmaRecord) => {
      const { process_request, process_begun_at } = await cases().read(rma.id)
      return { begun_at: process_begun_at, failure: parseProcess(process_request)?.failure }
    }
    const units = { condition: "new", disposition: "restock" } as const

    it("when somebody received the goods by other means", async () => {
      const rma = await approved()
      await begun(rma)
      await cases().receive(rma, [{ ...units, quantity: 2 }])

      await expect(finish()).resolves.toMatchObject({ failed: 0 })
      await expect(failureOf(rma)).resolves.toEqual({
        begun_at: null,
        failure: { act: "receive", code: "quantity_exceeds_returnable" },
      })
      await expect(actsOf(rma)).resolves.toEqual([
        ...ALL_OF_IT.slice(0, 4),
        "process_failed",
      ])
      await expectInvariants(store.container, order.id)

      const before = await snapshot(store.container)
      await finish()
      await expect(snapshot(store.container)).resolves.toEqual(before)
    })

    it("when somebody settled the units by other means", async () => {
      const rma = await approved()
      const { receive } = await begun(rma)
      const receipt = { rma_id: rma.id, actor: actor(), ...receive }
      await receiveRmaWorkflow(store.container).run({ input: receipt })
      await cases().settle(await cases().read(rma.id))

      await finish()
      await expect(failureOf(rma)).resolves.toEqual({
        begun_at: null,
        failure: { act: "settle", code: "not_received" },
      })
      await expectInvariants(store.container, order.id)
    })

    it("and begins anew when that person asks", async () => {
      const rma = await approved()
      await begun(rma)
      await cases().receive(rma, [{ ...units, quantity: 2 }])
      await finish()

      const rest: ProcessRmaInput = { ...everything(rma), receive: undefined }
      await expect(run(rest)).resolves.toMatchObject({ status: "done" })
      await expect(cases().read(rma.id)).resolves.toMatchObject({
        status: "completed",
        process_request: null,
      })
      await expectInvariants(store.container, order.id)
    })
  })

  it("settles and completes though the provider refuses, and says so in the payment", async () => {
    const rma = await approved()
    gateway.answerNext({ kind: "refuse" })

    await expect(run(everything(rma))).resolves.toMatchObject({ status: "done" })
    const { status, settlements } = await cases().read(rma.id)
    expect(status).toBe("completed")
    expect(settlements[0].reimbursements).toMatchObject([{ status: "failed" }])
    await expectInvariants(store.container, order.id)
  })
})
