import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { settleRmaWorkflow } from "../../src/workflows"
import type { AdminRma, HttpSettlement, RefusalBody } from "../../src/types/http"
import { expectInvariants, orderBooks } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { casesOf, done } from "../http/cases"
import { withStore, type ApiClient, type ApiResponse } from "../runner"
import { attemptOf } from "../workflows/failing"
import { checkLedger } from "./check-ledger"
import { startServer, type StartedServer } from "./start-server"

const GATEWAY = mkdtempSync(path.join(os.tmpdir(), "rma-two-servers-"))
/** Fifty of everything, on a machine that has other things to do. */
const PATIENCE_MS = 600_000
const CROWD = 50
/** Of each of the orders that the crowd is divided over. */
const UNITS = 5
const CARD = { tender: "original_payment" }
const BY_HAND = { tender: "manual" }
/** Nobody knows what this one does with a refund that it is asked for twice. */
const FORGETFUL = "pp_unreliable_test"

/** What the customer of a request hears: done, or the code of the refusal. */
type Answer = ApiResponse<Partial<RefusalBody>>

/** One shop, two processes that answer its requests: whoever is asked, everything happens once. */
withStore(
  (store) => {
    const servers: StartedServer[] = []

    beforeAll(async () => {
      for (let count = 0; count < 2; count += 1) servers.push(await startServer(store.databaseUrl))
    }, PATIENCE_MS)
    afterAll(async () => {
      for (const server of servers) await server.kill()
      rmSync(GATEWAY, { recursive: true, force: true })
    }, PATIENCE_MS)

    /** By turns, the one server or the other. */
    const staff = (index: number) => store.staff.at(servers[index % servers.length].origin)
    const cases = () => casesOf(staff(0))

    const buy = (quantity: number, more: { guest?: boolean } = {}) =>
      aDeliveredOrder(store.container, store.fixture.shop, {
        ...(more.guest ? {} : { customer: store.fixture.customers.emma }),
        items: [{ variant: "shirt", quantity }],
        payment_provider: FORGETFUL,
      })
    async function received(order: PlacedOrder, quantity = 1): Promise<AdminRma> {
      return cases().receive(await cases().approve(order, quantity), quantity)
    }
    /** One case after the other, because they share the order's lock. */
    async function receivedAll(order: PlacedOrder): Promise<AdminRma[]> {
      const rmas: AdminRma[] = []
      while (rmas.length < UNITS) rmas.push(await received(order))
      return rmas
    }
    const read = async ({ id }: { id: string }) =>
      (await staff(0).get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
    const settle = (client: ApiClient, rma: AdminRma, tenders: object[] | undefined, quantity = 1) =>
      client.post<Partial<RefusalBody>>(`/admin/rmas/${rma.id}/settlements`, {
        items: [{ id: rma.items[0].id, quantity }],
        tenders,
      })

    async function expectBooks({ id }: PlacedOrder) {
      await expectInvariants(store.container, id)
      expect(await checkLedger(store.container)).toEqual([])
    }

    it("settles the same unit once of fifty times", async () => {
      const order = await buy(2)
      const rma = await received(order)
      const answers = await crowd(CROWD, (index) =>
        settle(staff(index), rma, [index % 3 ? CARD : BY_HAND])
      )
      expect(tally(answers)).toEqual({ done: 1, not_received: CROWD - 1 })
      expect((await orderBooks(store.container, order.id)).total).toBe(60)
      await expectBooks(order)
    }, PATIENCE_MS)

    it("settles fifty cases at once, with credit notes from one series without a gap", async () => {
      const orders: PlacedOrder[] = []
      while (orders.length < CROWD / UNITS) orders.push(await buy(UNITS))
      const rmas = (await Promise.all(orders.map(receivedAll))).flat()
      const answers = await crowd(CROWD, (index) =>
        settle(staff(index), rmas[index], [index % 2 ? CARD : BY_HAND])
      )
      expect(tally(answers)).toEqual({ done: CROWD })
      for (const order of orders) await expectBooks(order)
      await expectGaplessSeries()
    }, PATIENCE_MS)

    it("lets one of those decide who want different things of one case", async () => {
      const order = await buy(3)
      const rma = await cases().receive(await cases().approve(order, 3), 2)
      const [item] = rma.items
      const unit = { quantity: 1, condition: "new", disposition: "restock" }
      const { settlement } = await done<{ settlement: HttpSettlement }>(
        staff(0),
        `/admin/rmas/${rma.id}/settlements`,
        { items: [{ id: item.id, quantity: 1 }] }
      )
      const acts: [string, object][] = [
        [`/admin/rmas/${rma.id}/settlements`, { items: [{ id: item.id, quantity: 1 }], tenders: [CARD] }],
        [`/admin/settlements/${settlement.id}/void`, { reason: "The wrong shirt" }],
        [`/admin/settlements/${settlement.id}/reimbursements`, { tenders: [CARD] }],
        [`/admin/rmas/${rma.id}/complete`, {}],
        [`/admin/rmas/${rma.id}/receive`, { items: [{ id: item.id, units: [unit] }] }],
        [`/admin/rmas/${rma.id}/cancel`, {}],
        [`/admin/payments/${order.payment_id}/refund`, { amount: 5 }],
      ]
      const answers = await crowd(acts.length * 2, (index) => {
        const [route, body] = acts[index % acts.length]
        return staff(Math.floor(index / acts.length) + index).post<Partial<RefusalBody>>(route, body)
      })
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      // What was paid by the settlement or taken back: never both.
      const [{ status, reimbursements }] = (await read(rma)).settlements.filter(
        ({ id }) => id === settlement.id
      )
      expect([
        ["approved", 1],
        ["voided", 0],
      ]).toContainEqual([status, reimbursements.length])
      await expectInvariants(store.container, order.id)
    }, PATIENCE_MS)

    it("asks a provider again once of ten times", async () => {
      const order = await buy(1)
      gateway.answerNext({ kind: "refuse" })
      const rma = await received(order)
      const { reimbursements } = await cases().settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
      expect(reimbursements[0].status).toBe("failed")
      const answers = await crowd(10, (index) =>
        staff(index).post<Partial<RefusalBody>>(`/admin/reimbursements/${reimbursements[0].id}/retry`)
      )
      const { done: asked, ...refused } = tally(answers)
      expect(asked).toBe(1)
      // Who comes late finds it under way, or paid already.
      expectOnly(refused, ["transition_not_allowed", "reimbursement_paid"])
      await expectBooks(order)
    }, PATIENCE_MS)

    it("approves a draft once of ten times", async () => {
      const order = await buy(1)
      const rma = await received(order)
      const draft = await cases().settle(rma, 1, { draft: true })
      const answers = await crowd(10, (index) =>
        staff(index).post<Partial<RefusalBody>>(`/admin/settlements/${draft.id}/approve`, {
          tenders: [CARD],
        })
      )
      const { done: approved, ...refused } = tally(answers)
      expect(approved).toBe(1)
      expectOnly(refused, ["transition_not_allowed", "already_settled"])
      await expectBooks(order)
      await expectGaplessSeries()
    }, PATIENCE_MS)

    test.each([["gift_card"], ["store_credit"]])("pays what is left by %s once of ten times", async (tender) => {
      const order = await buy(1, { guest: tender === "gift_card" })
      const settlement = await cases().settle(await received(order), 1)
      const pay = { tenders: [{ tender }], override_reason: "The customer asked for it" }
      const answers = await crowd(10, (index) =>
        staff(index).post<Partial<RefusalBody>>(`/admin/settlements/${settlement.id}/reimbursements`, pay)
      )
      expect(tally(answers)).toEqual({ done: 1, already_settled: 9 })
      const [{ reimbursements }] = (await read({ id: settlement.rma_id })).settlements
      expect(reimbursements).toMatchObject([{ tender, amount: 50, status: "paid" }])
      await expectInvariants(store.container, order.id)
    }, PATIENCE_MS)

    it("finishes a payment once that a crash cut off, though two servers and a person are at it", async () => {
      const order = await buy(1)
      const rma = await received(order)
      await attemptOf(store.container, settleRmaWorkflow, {
        rma_id: rma.id,
        actor: { type: "user", id: store.fixture.admin.id },
        items: [{ id: rma.items[0].id, quantity: 1 }],
        tenders: [{ tender: "original_payment" }],
      }).dieAfter("rma-publish-events")
      const [{ reimbursements }] = (await read(rma)).settlements
      expect(reimbursements).toMatchObject([{ status: "processing" }])
      const asked = gateway.requests().length

      await Promise.all([
        ...servers.map((server) => server.finish()),
        ...servers.map((server) => server.finish()),
        staff(0).post(`/admin/reimbursements/${reimbursements[0].id}/retry`),
      ])
      expect(gateway.requests().length - asked).toBe(1)
      expect((await read(rma)).settlements[0].reimbursements).toMatchObject([{ status: "paid" }])
      await expectBooks(order)
    }, PATIENCE_MS)

    /** I8 over all that this shop ever issued. */
    async function expectGaplessSeries() {
      const notes: { series: string; sequence: number; hash: string; previous_hash: string | null }[] =
        await store.container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_credit_note")
          .orderBy(["series", "sequence"])
          .select("series", "sequence", "hash", "previous_hash")
      expect(new Set(notes.map(({ series }) => series)).size).toBe(1)
      expect(notes.map(({ sequence }) => sequence)).toEqual(notes.map((_, index) => index + 1))
      expect(notes.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(
        notes.slice(0, -1).map(({ hash }) => hash)
      )
      expect(notes[0].previous_hash).toBeNull()
    }
  },
  { env: { RMA_LOCKING: "postgres", RMA_TEST_GATEWAY: GATEWAY } }
)

function crowd(size: number, act: (index: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: size }, (_, index) => act(index)))
}

function tally(answers: Answer[]): Partial<Record<string, number>> {
  const counts: Partial<Record<string, number>> = {}
  for (const { status, data } of answers) {
    const name = status === 200 ? "done" : (data.code ?? String(status))
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

function expectOnly(counts: Partial<Record<string, number>>, codes: string[]): void {
  expect(Object.keys(counts).filter((code) => !codes.includes(code))).toEqual([])
}
