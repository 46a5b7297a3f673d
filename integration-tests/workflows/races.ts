import { Modules } from "@medusajs/framework/utils"
import {
  cancelRmaWorkflow,
  closeShortRmaWorkflow,
  completeRmaWorkflow,
  paySettlementWorkflow,
  retryReimbursementWorkflow,
} from "../../src/workflows"
import { isRefusal } from "../../src/domain"
import type { RmaRecord } from "../../src/facts/rma"
import { RMA_MODULE } from "../../src/modules/rma"
import { expectInvariants, orderBooks, stockOf } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import type { Store } from "../runner"
import { casesOf } from "./cases"
import { refusalOf } from "./refusal-of"

/**
 * What several people do to one order at the same moment, by the workflows themselves. Declared once for
 * every locking provider: whoever keeps the locks, the outcome is the same.
 */
export function races(store: Store) {
  const cases = () => casesOf(store)
  const options = () => store.container.resolve(RMA_MODULE).options
  const buy = (quantity: number) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity }],
      payment_provider: "pp_unreliable_test",
    })

  // On a busy machine thirty acts take their time, and patience is not what is tried here.
  beforeAll(() => {
    options().lock_timeout_seconds = 60
  })
  beforeEach(() => gateway.reset())

  it("settles the same unit once of twenty times, to the card or by hand", async () => {
    const [order] = store.fixture.two_shirts
    const rma = await cases().received(order)
    const outcomes = await allAtOnce(20, (index) =>
      cases().settle(rma, {
        label_fee: 5,
        tenders: [{ tender: index % 2 ? "manual" : "original_payment" }],
      })
    )
    expect(outcomes).toEqual({ done: 1, not_received: 19 })
    expect((await orderBooks(store.container, order.id)).total).toBe(65)
    await expectInvariants(store.container, order.id)
  })

  it("pays what is left of a settlement once of ten times", async () => {
    const [, order] = store.fixture.two_shirts
    const rma = await cases().received(order)
    const { id } = await cases().settle(rma, { tenders: undefined })
    const outcomes = await allAtOnce(10, () =>
      paySettlementWorkflow(store.container).run({
        input: { settlement_id: id, actor: cases().actor, tenders: [{ tender: "manual" }] },
      })
    )
    expect(outcomes).toEqual({ done: 1, already_settled: 9 })
    await expectInvariants(store.container, order.id)
  })

  it("asks a provider again once of five times", async () => {
    const order = await buy(1)
    const rma = await cases().received(order)
    gateway.answerNext({ kind: "refuse" })
    const { reimbursements } = await cases().settle(rma, {
      tenders: [{ tender: "original_payment" }],
    })
    const outcomes = await allAtOnce(5, () =>
      retryReimbursementWorkflow(store.container).run({
        input: { reimbursement_id: reimbursements[0].id, actor: cases().actor },
      })
    )
    // Who comes late finds it under way, or paid already.
    expect(outcomes.done).toBe(1)
    expect(gateway.paidRefunds().map(({ amount }) => amount)).toEqual([50])
    await expectInvariants(store.container, order.id)
  })

  it("receives six units one by one of ten times", async () => {
    const order = await buy(6)
    const rma = await cases().approve(await cases().request(order, [{ quantity: 6 }]))
    const outcomes = await allAtOnce(10, () => cases().receive(rma))
    expect(outcomes).toEqual({ done: 6, quantity_exceeds_returnable: 4 })
    await expectInvariants(store.container, order.id)
  })

  it("loses no unit when parcels of several orders are put on the same stock at once", async () => {
    const { three_shirts, shop } = store.fixture
    const { request, approve, receive } = cases()
    const [{ inventory_item_id }] = shop.variants.shirt.inventory
    const stock = () => stockOf(store.container, inventory_item_id, shop.locations.main)
    const approved: RmaRecord[] = []
    for (const order of three_shirts) approved.push(await approve(await request(order)))
    const before = await stock()
    const outcomes = await allAtOnce(approved.length, (index) => receive(approved[index]))
    expect(outcomes).toEqual({ done: 3 })
    expect((await stock()) - before).toBe(3)
  })

  it("lets one of those decide who want different things of one case", async () => {
    const order = await buy(3)
    const { actor, request, approve, receive, read } = cases()
    const approved = await approve(await request(order, [{ quantity: 3 }]))
    const rma = await receive(approved, [{ quantity: 2 }])
    const input = { rma_id: rma.id, actor }
    await Promise.allSettled([
      cases().settle(rma, { items: [{ id: rma.items[0].id, quantity: 2 }] }),
      receive(rma),
      closeShortRmaWorkflow(store.container).run({
        input: { ...input, reason: "Lost", items: [{ id: rma.items[0].id, quantity: 1 }] },
      }),
      completeRmaWorkflow(store.container).run({ input }),
      cancelRmaWorkflow(store.container).run({ input }),
      cases().settle(rma, { items: [], goodwill: 3 }),
    ])
    // Whoever was first decides what the others may still do; that the units are settled does not hang on it.
    const after = await read(rma.id)
    expect(after.settlements.map(({ owed }) => owed)).toContain("100")
    await expectInvariants(store.container, order.id)
  })

  it("keeps an order whole while ten ask, ten approve and ten return by core's own dialog", async () => {
    const order = await buy(40)
    const requested = await inTurn(10, () => cases().request(order, [{ quantity: 2 }]))
    const { core_store_returns } = options()
    options().core_store_returns = "allow"

    const [asked, approved, returned] = await Promise.all([
      allAtOnce(10, () => cases().request(order)),
      allAtOnce(10, (index) => cases().approve(requested[index])),
      allAtOnce(10, () => returnByCore(order)),
    ])
    options().core_store_returns = core_store_returns

    expect([asked, approved]).toEqual([{ done: 10 }, { done: 10 }])
    expect(returned).toEqual({ done: 10 })
    const books = await orderBooks(store.container, order.id)
    expect(books.total).toBe(2010)
    expect(books.lines).toMatchObject([{ quantity: 40, return_requested: 30, return_received: 0 }])
    expect(books.pending).toBe(-1500)
    await expectInvariants(store.container, order.id)
    expect(await refusalOf(cases().request(order))).toBe("quantity_exceeds_returnable")
  })

  it("refuses who waits too long, and goes on once the order is free", async () => {
    const [, , order] = store.fixture.two_shirts
    const locking = store.container.resolve(Modules.LOCKING)
    await locking.acquire(order.id, { ownerId: "somebody", expire: 600 })
    options().lock_timeout_seconds = 1
    expect(await refusalOf(cases().request(order))).toBe("order_busy")

    options().lock_timeout_seconds = 60
    const waiting = cases().request(order)
    await locking.release(order.id, { ownerId: "somebody" })
    await expect(waiting).resolves.toMatchObject({ status: "requested" })
  })

  it("takes a lock over whose owner died", async () => {
    const [, , , order] = store.fixture.two_shirts
    const locking = store.container.resolve(Modules.LOCKING)
    await locking.acquire(order.id, { ownerId: "somebody who died", expire: 1 })
    await expect(cases().request(order)).resolves.toMatchObject({ status: "requested" })
  })

  async function returnByCore({ id, items }: PlacedOrder) {
    const { status, data } = await store.visitor.post("/store/returns", {
      order_id: id,
      items: [{ id: items[0].id, quantity: 1 }],
      return_shipping: { option_id: store.fixture.shop.shipping_options.free_return },
      location_id: store.fixture.shop.locations.main,
    })
    if (status !== 200) throw new Error(JSON.stringify(data))
  }
}

/** Starts an act so many times at once, and counts how many were done and how many refused, by code. */
export async function allAtOnce(
  times: number,
  act: (index: number) => Promise<unknown>
): Promise<Partial<Record<string, number>>> {
  const results = await Promise.allSettled(Array.from({ length: times }, (_, index) => act(index)))
  const counts: Partial<Record<string, number>> = {}
  for (const result of results) {
    const outcome = result.status === "fulfilled" ? "done" : codeOf(result.reason)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

function codeOf(error: unknown): string {
  if (isRefusal(error)) return error.code
  throw error
}

async function inTurn<Result>(times: number, act: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  while (results.length < times) results.push(await act())
  return results
}
