import { checkOneOrder } from "../../src/workflows"
import { findBreaches } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import type { TillDeath } from "../factories/providers/two-step-payment/till"
import { casesOf, done } from "../http/cases"
import { checkUnsent } from "./after-the-crash"
import { checkCredit } from "./check-credit"
import { checkLedger } from "./check-ledger"
import { checkNewUnits } from "./check-new-units"
import { checkReserved } from "./check-reserved"
import { checkTill } from "./check-till"
import type { Scenario } from "./crash-run"
import { letLeave, liveExchange, nextOfExchanging } from "./exchange-acts"
import { EXCHANGE_PLANS, type ExchangePlan } from "./exchange-plans"
import type { Moment } from "./kill"
import { oneOf, type Random } from "./random"
import { FORGETFUL, IDEMPOTENT } from "./settling"
import { readCase, type People, type WorkedCase } from "./work"

type PlannedCase = WorkedCase & { plan: ExchangePlan }

/**
 * What may hold up an exchange that core has only half of. A unit that core's claim wrote off counts as sent
 * again and as still with the customer until the claim is noted: another case of its line waits as well.
 */
const HALF_MADE = ["order_busy", "quantity_exceeds_returnable"]

/** Staff and a shopper exchange. */
export const EXCHANGING: Scenario<PlannedCase> = {
  setUp: async ({ staff }) => {
    await done(staff, "/admin/return-policies", {
      name: "New units may go ahead",
      priority: 1000,
      terms: { exchange: { advance: true } },
    })
  },
  prepare,
  pointedMoment: (run) => pointedAt(run)?.moment ?? null,
  drawAtProvider: (random) => ({
    at: "the till",
    death: oneOf<TillDeath>(
      ["before_capture", "after_capture", "before_refund", "after_refund"],
      random
    ),
  }),
  isFineEarly: ({ data: { code = "" } }) => HALF_MADE.includes(code),
  finishWork: ship,
  compare,
}

/** A moment that one run of every few must hit, and a plan that comes to it. */
type Pointed = { moment: Moment; plan: string }

const before = (...statement: string[]): Moment => ({ at: "a statement", statement, is_heard: false })
const notes = (column: string) => before('update "rma_exchange"', `"${column}" = `)

/** In turns; nothing: any moment. */
const POINTED: readonly (Pointed | null)[] = [
  // Core has its exchange, and we have not noted it.
  { moment: notes("core_exchange_id"), plan: "dearer, paid by the shopper" },
  // The difference is captured, and we have not noted it.
  { moment: notes("difference_paid_at"), plan: "dearer, paid by the shopper" },
  null,
  { moment: before('insert into "reservation_item"'), plan: "even" },
  { moment: { at: "the till", death: "before_capture" }, plan: "dearer, paid by the shopper" },
  null,
  { moment: notes("cancel_booked_at"), plan: "called off unpaid, and refunded" },
  { moment: { at: "the till", death: "after_capture" }, plan: "called off paid, and refunded" },
  null,
  { moment: notes("core_claim_id"), plan: "the same again, for one that was lost" },
  { moment: notes("payment_collection_id"), plan: "dearer, with shipping, paid by bank transfer" },
  null,
]

function pointedAt(run: number): Pointed | null {
  return POINTED[run % POINTED.length]
}

/** Two orders, one by each kind of provider, of which units are to be exchanged. */
async function prepare(people: People, random: Random, run: number): Promise<PlannedCase[]> {
  const pointed = EXCHANGE_PLANS.find(({ name }) => name === pointedAt(run)?.plan)
  const plans = [pointed ?? oneOf(EXCHANGE_PLANS, random)]
  while (plans.length < 3) plans.push(oneOf(EXCHANGE_PLANS, random))
  const orders = [await buy(people, FORGETFUL), await buy(people, IDEMPOTENT)]
  const cases: PlannedCase[] = []
  for (const [index, plan] of plans.entries()) {
    const at = index % orders.length
    cases.push(await asked(people, orders[at], plan, at === 1))
  }
  return cases
}

function buy({ store }: People, payment_provider: string): Promise<PlacedOrder> {
  const { shop, customers } = store.fixture
  return aDeliveredOrder(store.container, shop, {
    customer: customers.emma,
    items: [
      { variant: "shirt", quantity: 2 },
      { variant: "shirt_black", quantity: 2 },
    ],
    payment_provider,
  })
}

async function asked(
  { store, staff }: People,
  order: PlacedOrder,
  plan: ExchangePlan,
  is_idempotent: boolean
): Promise<PlannedCase> {
  const { variants, shipping_options } = store.fixture.shop
  const items = plan.wishes.map((wish, line) => ({
    line_item_id: order.items[line].id,
    quantity: 1,
    action_id: `ract_${wish.action}`,
    ...(wish.action === "exchange" && { exchange_variant_id: variants[wish.for].id }),
  }))
  const kind = plan.is_lost ? { kind: "dispute" } : {}
  const { id: rma_id } = await casesOf(staff).request(order, 1, { items, ...kind })
  const purse = { session_id: null }
  const desk = { plan, shipping_option_id: shipping_options.standard, purse }
  return {
    rma_id,
    order_id: order.id,
    name: plan.name,
    is_idempotent,
    is_left_to_upkeep: false,
    next: (rma) => nextOfExchanging(rma, desk),
    plan,
  }
}

/** What may leave leaves, each unit once. */
async function ship(people: People, cases: PlannedCase[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { rma_id, name } of cases) {
    const { status, data } = await letLeave(people, await readCase(people, rma_id))
    if (status !== 200) wrong.push(`"${name}": its units do not leave: ${status} ${JSON.stringify(data)}`)
  }
  return wrong
}

async function compare(people: People, cases: PlannedCase[]): Promise<string[]> {
  const { container } = people.store
  const wrong: string[] = []
  for (const order of new Set(cases.map(({ order_id }) => order_id))) {
    const { findings } = await checkOneOrder(container, order, anHourLater())
    wrong.push(...findings.map((finding) => `The doctor finds ${JSON.stringify(finding)}`))
    wrong.push(...(await findBreaches(container, order)), ...(await checkReserved(container, order)))
    wrong.push(...(await checkNewUnits(container, order)))
  }
  for (const one of cases) wrong.push(...(await checkEnd(people, one)))
  return [
    ...wrong,
    ...(await checkUnsent(people.store)),
    ...(await checkLedger(container)),
    ...(await checkTill(container)),
    ...(await checkCredit(container)),
  ]
}

/** When the doctor minds what may be under way now. */
function anHourLater(): Date {
  return new Date(Date.now() + 60 * 60 * 1000)
}

async function checkEnd(people: People, { rma_id, name, plan }: PlannedCase): Promise<string[]> {
  const rma = await readCase(people, rma_id)
  const wrong: string[] = []
  if (rma.status !== "completed") wrong.push(`"${name}" ended as ${rma.status}`)
  const live = liveExchange(rma)
  if ((live === undefined) !== (plan.is_called_off !== undefined)) {
    wrong.push(`"${name}" ended with ${live ? "a live exchange" : "none"}`)
  }
  if (rma.exchanges.length !== 1) wrong.push(`"${name}" has ${rma.exchanges.length} exchanges`)
  const paidAt = live?.difference_paid_at ?? null
  const isPaid = live !== undefined && plan.difference !== undefined
  if ((paidAt !== null) !== isPaid) wrong.push(`"${name}": its difference was paid at ${paidAt}`)
  const owed = rma.settlements.filter(({ status }) => status !== "voided").map((one) => one.owed)
  if (`${owed.sort((a, b) => a - b)}` !== `${plan.owed}`) {
    wrong.push(`"${name}" owes ${plan.owed}, it was settled as ${owed}`)
  }
  return wrong
}
