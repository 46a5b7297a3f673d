import fc from "fast-check"
import type { RmaItemFacts } from "../facts"
import { coreReturnQuantities } from "../goods/core-return-quantities"
import { isUnderWay } from "../lifecycle/is-under-way"
import { isRefusal } from "../refusals"
import { sumOf } from "../sum-of"
import { anyOrder, openBooks, toBePaid, type BoughtOrder } from "./any-order"
import { anyAttempt, attempt, KINDS_OF_ATTEMPT, Life, type Attempt } from "./life"
import { Shop } from "./shop"
import { violations } from "./violations"

const RULES = { fee_tax: { rate: 20, code: "VAT 20" }, pay_before_receipt: "any" as const }

/** Half a minor unit, and the noise that decimals of a limited length leave. */
const HALF = 0.5 + 1e-6

/** Starts with one unit of every line received, so that there is something to settle at once. */
function aLife(order: BoughtOrder, paidShare: number): Life {
  const core = openBooks(order)
  const captured = Math.round(toBePaid(core) * paidShare)
  const payment = { id: "pay_1", provider_id: "pp_card", captured, refunded: 0, created_at: 0 }
  const shop = new Shop(core, [payment], RULES)
  const oneOfEach = core.lines.map(({ id }) => ({
    line_item_id: id,
    quantity: 1,
    resolution: "refund" as const,
  }))
  const approved = shop.approve(shop.request(oneOfEach))
  const units = [{ quantity: 1, condition: "new", disposition: "restock" } as const]
  shop.receive(
    approved,
    approved.items.map(({ id }) => ({ id, units }))
  )
  return new Life(shop, captured)
}

/** Tries it, and answers what is to be read then; a refusal must have changed nothing. */
function tryTo(life: Life, tried: Attempt, before: string): string {
  try {
    attempt(life, tried)
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    expect(snapshot(life)).toBe(before)
  }
  return snapshot(life)
}

function snapshot({ shop }: Life): string {
  const { cases, drafts, settlements, received, payments } = shop
  return JSON.stringify([cases, drafts, settlements, received, payments, shop.books()])
}

/** I1 by a count that asks no rule, and core's counts of every line beside ours. */
function assertCountsAgree({ shop: { core, cases } }: Life): void {
  for (const { id, fulfilled, return_requested, return_received } of core.lines) {
    const live = cases.filter(({ status }) => status === "requested" || isUnderWay(status))
    const taken = sumOf(live, ({ status, items }) =>
      sumOf(onLine(items, id), (item) =>
        status === "requested" ? item.requested_quantity : item.approved_quantity
      )
    )
    expect(taken).toBeLessThanOrEqual(fulfilled)

    const approved = live.filter(({ status }) => isUnderWay(status)).flatMap(({ items }) => items)
    const awaited = coreReturnQuantities(onLine(approved, id))
    expect(return_requested).toBe(sumOf(awaited, ({ quantity }) => quantity))
    expect(return_received).toBe(sumOf(onLine(approved, id), (item) => item.core_received_quantity))
  }
}

function onLine(items: RmaItemFacts[], line_item_id: string): RmaItemFacts[] {
  return items.filter((item) => item.line_item_id === line_item_id)
}

describe("the life of an order, whatever anybody tries", () => {
  it("keeps I1 to I6, and a refusal changes nothing", () => {
    const happened = new Set<string>()
    fc.assert(
      fc.property(
        anyOrder,
        fc.constantFrom(0, 0.4, 1, 1),
        fc.array(anyAttempt, { minLength: 30, maxLength: 60 }),
        (order, paidShare, attempts) => {
          const life = aLife(order, paidShare)
          let before = snapshot(life)
          for (const tried of attempts) {
            const after = tryTo(life, tried, before)
            if (after !== before) {
              happened.add(tried.what)
            }
            before = after
            expect(violations(life)).toEqual([])
            assertCountsAgree(life)
            expect(life.unexplained().abs().toNumber()).toBeLessThanOrEqual(HALF)
          }
        }
      )
    )
    expect([...happened].sort()).toEqual([...KINDS_OF_ATTEMPT].sort())
  })
})
