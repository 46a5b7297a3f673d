import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  approveSettlementWorkflow,
  finishReceiptWorkflow,
  finishUnfinished,
  finishVoidWorkflow,
  receiveRmaWorkflow,
  settleRmaWorkflow,
  voidSettlementWorkflow,
  type SettleRmaInput,
} from "../../src/workflows"
import type { RmaRecord } from "../../src/facts/rma"
import { RMA_MODULE } from "../../src/modules/rma"
import { loadRma } from "../../src/workflows/rma/load-rma"
import { expectInvariants, orderBooks } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { withStore } from "../runner"
import { casesOf } from "./cases"
import { attemptOf, type Attempt } from "./failing"
import { snapshot } from "./snapshot"

withStore((store) => {
  const cases = () => casesOf(store)
  const actor = () => cases().actor
  const container = () => store.container
  let order: PlacedOrder

  beforeEach(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 3 }],
    })
  })

  const settling = (rma: RmaRecord, more: Partial<SettleRmaInput> = {}) =>
    attemptOf(container(), settleRmaWorkflow, {
      rma_id: rma.id,
      actor: actor(),
      items: [{ id: rma.items[0].id, quantity: 1 }],
      label_fee: 5,
      ...more,
    })
  const approving = async (tenders: SettleRmaInput["tenders"]) => {
    const rma = await cases().received(order)
    const draft = await cases().settle(rma, { draft: true, goodwill: 3, tenders })
    return attemptOf(container(), approveSettlementWorkflow, {
      settlement_id: draft.id,
      actor: actor(),
    })
  }
  const voiding = async (on = order) => {
    const rma = await cases().received(on)
    const kept = await cases().settle(rma, { tenders: undefined, label_fee: 5 })
    return attemptOf(container(), voidSettlementWorkflow, {
      settlement_id: kept.id,
      actor: actor(),
      reason: "A mistake",
    })
  }

  const attempts: Record<string, () => Promise<Attempt>> = {
    "settle and keep the credit note": async () => settling(await cases().received(order)),
    "draft a settlement": async () => settling(await cases().received(order), { draft: true }),
    "approve a draft by hand": () => approving([{ tender: "manual" }]),
    "approve a draft to the card": () => approving([{ tender: "original_payment" }]),
    "void a settlement": () => voiding(),
    "discard a draft": async () => {
      const draft = await cases().settle(await cases().received(order), { draft: true })
      return attemptOf(container(), voidSettlementWorkflow, {
        settlement_id: draft.id,
        actor: actor(),
        reason: "Twice",
      })
    },
    "settle what is not paid for in full": async () => {
      order = store.fixture.orders.partly_captured
      return settling(await cases().received(order), { shipping_refund: 10 })
    },
    "void what is not paid for in full": () => voiding((order = store.fixture.orders.unpaid)),
    "finish a void that was cut off": async () => {
      const attempt = await voiding()
      await attempt.dieAfter("rma-save")
      const { data } = await container().resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "settlement",
        fields: ["id"],
        filters: { order_id: order.id },
      })
      return attemptOf(container(), finishVoidWorkflow, {
        settlement_id: data[0].id,
        actor: actor(),
      })
    },
  }

  test.each(Object.entries(attempts))(
    "%s: leaves no trace wherever it fails",
    async (_, prepare) => {
      const attempt = await prepare()
      const before = await snapshot(store.container)
      for (const step of attempt.reversible) {
        await attempt.failAfter(step)
        expect([step, await snapshot(store.container)]).toEqual([step, before])
        await expectFreeLock()
      }
      await attempt.succeed()
      await expectFreeLock()
      await expectInvariants(store.container, order.id)
    }
  )

  const LATER = () => new Date(Date.now() + 60_000)
  const STEPS = ["rma-save", "rma-add-credit-line", "rma-add-transactions"]
  const ACTS: Record<string, () => Promise<Attempt>> = {
    "settling by hand": async () =>
      settling(await cases().received(order), { tenders: [{ tender: "manual" }] }),
    "settling to be kept": attempts["settle and keep the credit note"],
    "approving a draft": attempts["approve a draft by hand"],
    voiding: attempts["void a settlement"],
  }

  test.each(Object.keys(ACTS).flatMap((act) => STEPS.map((step) => [act, step] as const)))(
    "%s that died behind %s is finished once, by itself",
    async (act, step) => {
      const attempt = await ACTS[act]()
      await attempt.dieAfter(step)
      await expect(finishUnfinished(container(), LATER())).resolves.toMatchObject({ failed: 0 })
      await expectInvariants(store.container, order.id)

      const before = await snapshot(store.container)
      await expect(finishUnfinished(container(), LATER())).resolves.toEqual({
        finished: 0,
        failed: 0,
      })
      expect(await snapshot(store.container)).toEqual(before)
    }
  )

  it.each<[string, string, Partial<SettleRmaInput>]>([
    ["a credit line from the order", "rma-save", { goodwill: 20 }],
    ["a payment that the order has from our record", "rma-add-transactions", { tenders: [{ tender: "manual" }] }],
  ])("settles the next units rightly while a crash keeps %s", async (_, step, request) => {
    const rma = await cases().received(order, [{ quantity: 2 }])
    await settling(rma, { label_fee: 0, ...request }).dieAfter(step)
    const next = await cases().settle(rma)
    expect(next).toMatchObject({ owed: "50", lines: [{ type: "item_value", amount: "50" }] })
    await finishUnfinished(container(), LATER())
    await expectInvariants(store.container, order.id)
  })

  it("settles another case rightly while a crash keeps a receipt from the order", async () => {
    const rma = await cases().received(order)
    const other = await cases().approve(await cases().request(order))
    await attemptOf(container(), receiveRmaWorkflow, {
      rma_id: other.id,
      actor: actor(),
      items: [
        {
          id: other.items[0].id,
          units: [{ quantity: 1, condition: "new", disposition: "restock" }],
        },
      ],
    }).dieAfter("rma-save")
    const settled = await cases().settle(rma)
    expect(settled).toMatchObject({ owed: "50", lines: [{ type: "item_value", amount: "50" }] })
    await finishReceiptWorkflow(container()).run({ input: { rma_id: other.id } })
    await expectInvariants(store.container, order.id)
  })

  it("undoes all of a settlement whose credit note cannot be written", async () => {
    const rma = await cases().received(order, [{ quantity: 2 }])
    await cases().settle(rma)
    const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const [note] = await knex("rma_credit_note").orderBy("sequence", "desc").limit(1)
    const next = note.sequence + 1
    // Somebody wrote into the table by hand, and took the next number.
    await knex("rma_credit_note").insert({
      ...note,
      id: "cn_forged",
      number: `${note.series}-${String(next).padStart(6, "0")}`,
      settlement_id: "stl_forged",
      sequence: next + 100,
      raw_total: JSON.stringify(note.raw_total),
    })
    const before = await snapshot(store.container)
    await expect(cases().settle(rma)).rejects.toMatchObject({
      message: expect.stringContaining("already exists"),
    })
    expect(await snapshot(store.container)).toEqual(before)
    await expectFreeLock()

    await knex("rma_credit_note").where({ id: "cn_forged" }).del()
    await cases().settle(rma)
    await expectInvariants(store.container, order.id)
  })

  it("stands by a settlement whose credit note was written and whose answer was lost", async () => {
    const rma = await cases().received(order)
    const service = container().resolve(RMA_MODULE)
    const change = service.changeRma.bind(service)
    const losing = jest.spyOn(service, "changeRma").mockImplementation(async (asked, context) => {
      const undo = await change(asked, context)
      if (asked.credit_note) throw new Error("Connection terminated unexpectedly")
      return undo
    })
    try {
      const settlement = await cases().settle(rma, { tenders: [{ tender: "manual" }], label_fee: 5 })
      expect(losing).toHaveBeenCalled()
      expect(settlement).toMatchObject({ status: "approved", booked_at: expect.any(Date) })
    } finally {
      losing.mockRestore()
    }
    const after = await loadRma(container(), rma.id)
    expect(after.credit_notes).toHaveLength(1)
    expect(after.settlements[0].reimbursements).toMatchObject([{ status: "paid" }])
    await expectInvariants(store.container, order.id)
  })

  it("keeps the books of an order whose settlement is voided and settled again, line by line", async () => {
    const rma = await cases().received(order, [{ quantity: 3 }])
    const first = await cases().settle(rma, { tenders: undefined, label_fee: 5 })
    await cases().settle(rma, { goodwill: 2 })
    await voidSettlementWorkflow(container()).run({
      input: { settlement_id: first.id, actor: actor(), reason: "No label was used" },
    })
    await expectInvariants(store.container, order.id)
    const again = await cases().settle(rma, { items: [{ id: rma.items[0].id, quantity: 2 }] })
    expect(again.owed).toBe("100")
    await cases().complete(rma)
    const books = await orderBooks(store.container, order.id)
    expect([books.total, books.pending]).toEqual([8, 0])
    await expectInvariants(store.container, order.id)
  })

  async function expectFreeLock() {
    const locking = store.container.resolve(Modules.LOCKING)
    await locking.acquire(order.id, { ownerId: "test" })
    await locking.release(order.id, { ownerId: "test" })
  }
})
