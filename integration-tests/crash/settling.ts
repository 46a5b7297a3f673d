import type { RefundAnswer } from "../factories/providers/unreliable-payment/gateway"
import { findBreaches } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { CAST } from "../factories/people"
import { casesOf } from "../http/cases"
import type { Store } from "../runner"
import { checkUnsent } from "./after-the-crash"
import { checkCredit } from "./check-credit"
import { checkLedger } from "./check-ledger"
import type { Scenario } from "./crash-run"
import type { Moment } from "./kill"
import { PLANS, type Plan } from "./plans"
import { oneOf, type Random } from "./random"
import { nextOfSettling } from "./staff"
import { readCase, type People, type WorkedCase } from "./work"

/** Nobody knows what this one does with a refund that it is asked for twice. */
export const FORGETFUL = "pp_unreliable_test"
/** This one answers the same key once. */
export const IDEMPOTENT = "pp_unreliable_idempotent"
const CASES_OF_AN_ORDER = 2

type PlannedCase = WorkedCase & { plan: Plan }

/** Staff settle received cases. */
export const SETTLING: Scenario<PlannedCase> = {
  setUp: async () => undefined,
  prepare,
  pointedMoment: () => null,
  drawAtProvider,
  isFineEarly: () => false,
  finishWork: async () => [],
  compare,
}

/** Two orders, one by each kind of provider, with received cases of which somebody wants something. */
async function prepare({ store, staff }: People, random: Random): Promise<PlannedCase[]> {
  const { request, act, receive } = casesOf(staff)
  const cases: PlannedCase[] = []
  for (const provider of [FORGETFUL, IDEMPOTENT]) {
    const first = oneOf(PLANS, random)
    const order = await buy(store, first.buyer, provider)
    for (const plan of [first, oneOf(alike(first), random)]) {
      const rma = await act((await request(order)).id, "approve")
      if (plan.goods !== "process") await receive(rma, 1)
      cases.push({
        rma_id: rma.id,
        order_id: order.id,
        name: plan.name,
        is_idempotent: provider === IDEMPOTENT,
        is_left_to_upkeep: plan.goods === "process",
        next: (seen) => nextOfSettling(seen, plan),
        plan,
      })
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

function drawAtProvider(random: Random): Moment {
  const death = oneOf<RefundAnswer>([{ kind: "die_before_paying" }, { kind: "die_after_paying" }], random)
  const before = oneOf<RefundAnswer[]>([[], [{ kind: "refuse" }], [{ kind: "pay" }]], random)
  return { at: "the gateway", answers: [...before, death] }
}

/** All books, when nobody has anything left to do. */
async function compare(people: People, cases: PlannedCase[]): Promise<string[]> {
  const { store } = people
  const wrong: string[] = []
  for (const order of new Set(cases.map(({ order_id }) => order_id))) {
    wrong.push(...(await findBreaches(store.container, order)))
  }
  for (const { rma_id, plan } of cases) {
    const rma = await readCase(people, rma_id)
    const settlements = rma.settlements.filter(({ status }) => status !== "voided")
    const owed = settlements.map((settlement) => settlement.owed)
    if (rma.status !== "completed" || rma.money !== "reimbursed") {
      wrong.push(`"${plan.name}" ended as ${rma.status}, ${rma.money}`)
    }
    if (owed.length !== 1 || owed[0] !== owedBy(plan)) {
      wrong.push(`"${plan.name}" owes ${owedBy(plan)} once, it was settled as [${owed.join(", ")}]`)
    }
  }
  return [
    ...wrong,
    ...(await checkUnsent(store)),
    ...(await checkLedger(store.container)),
    ...(await checkCredit(store.container)),
  ]
}

const UNIT = 50

function owedBy({ settle: { goodwill = 0, label_fee = 0, restocking_fee = 0 } }: Plan): number {
  return Math.round((UNIT + goodwill - label_fee - restocking_fee) * 100) / 100
}
