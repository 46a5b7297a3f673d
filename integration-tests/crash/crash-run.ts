import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRma } from "../../src/types/http"
import { findBreaches } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { CAST } from "../factories/people"
import { gateway, type RefundAnswer } from "../factories/providers/unreliable-payment/gateway"
import { casesOf } from "../http/cases"
import type { ApiClient, Store } from "../runner"
import { checkCredit } from "./check-credit"
import { checkLedger } from "./check-ledger"
import { countShelves } from "./count-shelves"
import { PLANS, type Plan } from "./plans"
import { oneOf, randomOf, wholeBelow, type Random } from "./random"
import { readCase, sendAgain, work, type Outcome, type PlannedCase } from "./staff"
import type { StartedServer } from "./start-server"

/** Nobody knows what this one does with a refund that it is asked for twice. */
const FORGETFUL = "pp_unreliable_test"
/** This one answers the same key once. */
const IDEMPOTENT = "pp_unreliable_idempotent"
const CASES_OF_AN_ORDER = 2

/** How long the settling of a run takes when nothing happens to it. */
export type Span = { ms: number; statements: number }

/** When the server is killed. */
type Moment =
  | { at: "a time"; ms: number }
  | { at: "a statement"; statement: number; is_heard: boolean }
  | { at: "the gateway"; answers: RefundAnswer[] }

/** What one run came to. */
export type RunReport = {
  moment: Moment
  plans: string[]
  /** Requests whose answer was lost. */
  lost: number
  /** Refunds of which only a person could say what became of them. */
  unclear: number
  /** What does not hold afterwards, in words. */
  wrong: string[]
}

/** Settles without killing anybody, to know how long it takes. */
export async function measureSpan(store: Store, server: StartedServer): Promise<Span> {
  const cases = await prepare(store, clientOf(store, server), randomOf(1, 0))
  await server.dieAt(null)
  const begun = Date.now()
  await Promise.all(cases.map((one) => work(clientOf(store, server), one)))
  return { ms: Date.now() - begun, statements: await server.statements() }
}

/**
 * One run: staff settle several cases at once, the server is killed meanwhile, another one is started,
 * what was cut off is finished by the upkeep, sent again, or told by a person, and then all books are
 * compared. Half of the time staff go on before the upkeep has done anything.
 */
export async function crashRun(
  store: Store,
  first: StartedServer,
  restart: () => Promise<StartedServer>,
  { seed, run, span }: { seed: number; run: number; span: Span }
): Promise<{ report: RunReport; server: StartedServer }> {
  const random = randomOf(seed, run)
  const cases = await prepare(store, clientOf(store, first), random)
  const moment = drawMoment(span, random)
  const outcomes = await workUntilKilled(store, first, cases, moment)

  const server = await restart()
  const staff = clientOf(store, server)
  await letTheDeadGo(store)
  const isPatient = random() < 0.5
  if (!isPatient) {
    await sendLostAgain(staff, cases, outcomes)
    // What one request does step by step is finished by the upkeep, and not begun anew.
    for (const one of cases) if (one.plan.goods !== "process") await work(staff, one)
  }
  const wrong = await finish(server)
  const unclear = await findUnclear(staff, cases)
  wrong.push(...unclear.wrong, ...(await countWhereAlarmed(store, staff, cases)))
  for (const id of unclear.found) await sayWhatHappened(store, staff, id)
  if (isPatient) await sendLostAgain(staff, cases, outcomes)
  for (const one of cases) await work(staff, one)
  wrong.push(...(await finish(server)), ...(await compare(store, staff, cases)))

  const lost = outcomes.filter((outcome) => !outcome.done && outcome.lost).length
  const plans = cases.map(({ plan }) => plan.name)
  return { report: { moment, plans, lost, unclear: unclear.found.length, wrong }, server }
}

function clientOf(store: Store, { origin }: StartedServer): ApiClient {
  return store.staff.at(origin)
}

/** Two orders, one by each kind of provider, with received cases of which somebody wants something. */
async function prepare(store: Store, staff: ApiClient, random: Random): Promise<PlannedCase[]> {
  const { request, act, receive } = casesOf(staff)
  const cases: PlannedCase[] = []
  for (const provider of [FORGETFUL, IDEMPOTENT]) {
    const first = oneOf(PLANS, random)
    const order = await buy(store, first.buyer, provider)
    for (const plan of [first, oneOf(alike(first), random)]) {
      const rma = await act((await request(order)).id, "approve")
      if (plan.goods !== "process") await receive(rma, 1)
      const is_idempotent = provider === IDEMPOTENT
      cases.push({ rma_id: rma.id, order_id: order.id, is_idempotent, plan })
    }
  }
  return cases
}

/** Plans for the same buyer, so that one order serves both. */
function alike({ buyer }: Plan): [Plan, ...Plan[]] {
  const [first, ...rest] = PLANS.filter((plan) => plan.buyer === buyer)
  return [first, ...rest]
}

function buy(store: Store, buyer: Plan["buyer"], payment_provider: string): Promise<PlacedOrder> {
  const { shop, customers } = store.fixture
  return aDeliveredOrder(store.container, shop, {
    ...(buyer === "emma" ? { customer: customers.emma } : { person: CAST.luc }),
    items: [{ variant: "shirt", quantity: CASES_OF_AN_ORDER }],
    payment_provider,
  })
}

/** Now and then a little late, so that a run is also killed when all is done. */
const LATE = 1.05

function drawMoment({ ms, statements }: Span, random: Random): Moment {
  const kind = random()
  if (kind < 0.4) return { at: "a time", ms: Math.round(ms * LATE * random()) }
  if (kind < 0.8) {
    const statement = 1 + wholeBelow(statements * LATE, random)
    return { at: "a statement", statement, is_heard: random() < 0.5 }
  }
  const death = oneOf<RefundAnswer>([{ kind: "die_before_paying" }, { kind: "die_after_paying" }], random)
  const before = oneOf<RefundAnswer[]>([[], [{ kind: "refuse" }], [{ kind: "pay" }]], random)
  return { at: "the gateway", answers: [...before, death] }
}

/** Everybody works at once until the server is gone; it goes in any case. */
async function workUntilKilled(
  store: Store,
  server: StartedServer,
  cases: PlannedCase[],
  moment: Moment
): Promise<Outcome[]> {
  if (moment.at === "the gateway") gateway.answerNext(...moment.answers)
  await server.dieAt(moment.at === "a statement" ? moment : null)
  const working = Promise.all(cases.map((one) => work(clientOf(store, server), one)))
  if (moment.at === "a time") {
    await Promise.race([sleep(moment.ms), working])
    await server.kill()
  }
  const outcomes = await working
  await server.kill()
  // What the dead were told to do is not asked of those who come after them.
  gateway.answerNext()
  return outcomes
}

/** Makes the minutes pass for which the dead hold the order's lock and the keys of their requests. */
async function letTheDeadGo({ container }: Store): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const past = knex.raw("now() - interval '1 second'")
  await knex("locking").update({ expiration: past })
  await knex("rma_idempotency_key").whereNull("status_code").update({ locked_until: past })
}

async function sendLostAgain(staff: ApiClient, cases: PlannedCase[], outcomes: Outcome[]) {
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome.done && outcome.lost) await sendAgain(staff, cases[index], outcome.lost)
  }
}

/** The upkeep, twice: what it has done it must not do again. */
async function finish(server: StartedServer): Promise<string[]> {
  const failed = await server.finish()
  const before = gateway.requests().length
  const again = await server.finish()
  const asked = gateway.requests().length - before
  return [
    ...(failed + again ? [`The upkeep could not finish ${failed} acts, and ${again} again`] : []),
    ...(asked ? [`The upkeep asked the gateway ${asked} times more, though it was done`] : []),
  ]
}

/** Payments that wait for a person: only where nobody else can know, and never without an alarm. */
async function findUnclear(
  staff: ApiClient,
  cases: PlannedCase[]
): Promise<{ found: string[]; wrong: string[] }> {
  const found: string[] = []
  const wrong: string[] = []
  for (const { rma_id, is_idempotent, plan } of cases) {
    const rma = await readCase(staff, rma_id)
    const waiting = paymentsOf(rma).filter(({ status }) => status === "processing")
    const isAlarmed = rma.alerts.some(
      ({ code, level }) => code === "reimbursement_unclear" && level === "critical"
    )
    if (isAlarmed !== waiting.length > 0) {
      wrong.push(`"${plan.name}": ${waiting.length} payments wait, alarm: ${isAlarmed}`)
    }
    if (is_idempotent && waiting.length) wrong.push(`"${plan.name}": waits for a person needlessly`)
    found.push(...waiting.map(({ id }) => id))
  }
  return { found, wrong }
}

/** Only where an alarm asks for it: what is missing without one is lost. */
async function countWhereAlarmed(store: Store, staff: ApiClient, cases: PlannedCase[]) {
  const wrong: string[] = []
  for (const one of cases) {
    const { alerts } = await readCase(staff, one.rma_id)
    const isAlarmed = alerts.some(({ code, level }) => code === "stock_unconfirmed" && level === "critical")
    if (isAlarmed) wrong.push(...(await countShelves(store, one)))
  }
  return wrong
}

/** A person looks into the gateway's books, and says what stands there. */
async function sayWhatHappened({ container }: Store, staff: ApiClient, id: string): Promise<void> {
  const refunds = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("refund")
    .whereRaw("metadata->>'rma_reimbursement_id' = ?", [id])
    .whereNull("deleted_at")
    .pluck("id")
  const isPaid = gateway.paidRefunds().some(({ idempotency_key }) => refunds.includes(idempotency_key))
  const outcome = isPaid ? "paid" : "not_paid"
  const { status, data } = await staff.post(`/admin/reimbursements/${id}/resolve`, { outcome })
  if (status !== 200) throw new Error(`resolve was answered ${status} ${JSON.stringify(data)}`)
}

/** All books, when nobody has anything left to do. */
async function compare(store: Store, staff: ApiClient, cases: PlannedCase[]): Promise<string[]> {
  const wrong: string[] = []
  for (const order of new Set(cases.map(({ order_id }) => order_id))) {
    wrong.push(...(await findBreaches(store.container, order)))
  }
  for (const { rma_id, plan } of cases) {
    const rma = await readCase(staff, rma_id)
    const settlements = rma.settlements.filter(({ status }) => status !== "voided")
    const owed = settlements.map((settlement) => settlement.owed)
    if (rma.status !== "completed" || rma.money !== "reimbursed") {
      wrong.push(`"${plan.name}" ended as ${rma.status}, ${rma.money}`)
    }
    if (owed.length !== 1 || owed[0] !== owedBy(plan)) {
      wrong.push(`"${plan.name}" owes ${owedBy(plan)} once, it was settled as [${owed.join(", ")}]`)
    }
  }
  const unsent = await store.container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_history_entry")
    .whereNotNull("payload")
    .whereNull("emitted_at")
    .pluck("event")
  if (unsent.length) wrong.push(`Events that nobody heard of: ${unsent.join(", ")}`)
  return [...wrong, ...(await checkLedger(store.container)), ...(await checkCredit(store.container))]
}

function paymentsOf({ settlements }: AdminRma) {
  return settlements.flatMap(({ reimbursements }) => reimbursements)
}

const UNIT = 50

function owedBy({ settle: { goodwill = 0, label_fee = 0, restocking_fee = 0 } }: Plan): number {
  return Math.round((UNIT + goodwill - label_fee - restocking_fee) * 100) / 100
}
