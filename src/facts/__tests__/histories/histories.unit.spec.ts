import fc from "fast-check"
import { toBePaid } from "../../../domain/__tests__/any-order"
import {
  anyAttempt,
  attempt,
  KINDS_OF_ATTEMPT,
  Life,
  type Attempt,
} from "../../../domain/__tests__/life"
import { violations } from "../../../domain/__tests__/violations"
import type { CapturedPayment } from "../../../domain/facts"
import { isRefusal } from "../../../domain/refusals"
import type { SettlementRules } from "../../../domain/settlement/settlement"
import { sumOf } from "../../../domain/sum-of"
import { SETTLEMENT_LINE_TYPES } from "../../../domain/words"
import { anyBoughtOrder, rowsOf, type BoughtOrder } from "./any-bought-order"
import { RowShop } from "./row-shop"
import { Tally } from "./tally"

const { RMA_HISTORIES_RUNS = "20000", RMA_HISTORIES_SEED = "20261122", RMA_HISTORIES_PATH } =
  process.env

/** So many histories have seen everything that may happen at least once. */
const ENOUGH = 5_000

/** Half a minor unit, and the noise that decimals of a limited length leave. */
const HALF = 0.5 + 1e-6

type History = { order: BoughtOrder; rules: SettlementRules; attempts: Attempt[] }

const anyHistory: fc.Arbitrary<History> = fc.record({
  order: anyBoughtOrder,
  rules: fc.record({
    fee_tax: fc.constantFrom(null, { rate: 20, code: "VAT 20" }),
    pay_before_receipt: fc.constantFrom("never", "never", "store_credit", "any"),
  }),
  attempts: fc.array(anyAttempt, { minLength: 3, maxLength: 10 }),
})

/** The order is bought and paid as far as it says, and the first parcel has come back. */
function begin({ order, rules }: History): Life {
  const core = rowsOf(order)
  const due = toBePaid(core)
  const redeemed = Math.floor((due * order.paid.redeemed) / 100)
  if (redeemed > 0) {
    core.redeem(redeemed)
  }
  const payments = order.paid.captured
    .map((percent, index): CapturedPayment => ({
      id: `pay_${index + 1}`,
      provider_id: "pp_card",
      captured: Math.floor(((due - redeemed) * percent) / 100),
      refunded: 0,
      created_at: index,
    }))
    .filter(({ captured }) => captured > 0)
  const shop = new RowShop(core, payments, rules)
  const captured = sumOf(payments, (payment) => payment.captured)

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
  return new Life(shop, redeemed + captured)
}

/** Whether it was done; a refusal is an answer too. */
function isDone(life: Life, tried: Attempt, tally: Tally): boolean {
  try {
    attempt(life, tried)
    tally.count("done", tried.what)
    return true
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    tally.count("refused", error.code)
    return false
  }
}

function assertHolds(life: Life): void {
  const broken = violations(life)
  if (broken.length > 0) {
    throw new Error(broken.map(({ invariant, found }) => `${invariant}: ${found}`).join("\n"))
  }
  const unexplained = life.unexplained().toNumber()
  if (Math.abs(unexplained) > HALF) {
    throw new Error(`I6: ${unexplained} minor units are pending in core, and nobody owes them`)
  }
}

/**
 * Anything may happen to an order, and its books hold after each of it: in the books of core itself,
 * as its own totals function adds them up. One history again: RMA_HISTORIES_SEED and
 * RMA_HISTORIES_PATH, as the failure prints them; `npm run test:long -- histories` plays a million.
 */
describe("random return histories", () => {
  it("keep I3 to I6 in core's own totals", () => {
    Error.stackTraceLimit = 0
    const tally = new Tally()
    fc.assert(
      fc.property(anyHistory, (history) => {
        const life = begin(history)
        for (const tried of history.attempts) {
          if (isDone(life, tried, tally)) {
            assertHolds(life)
          }
        }
        life.shop.settlements
          .flatMap(({ lines }) => lines)
          .forEach(({ type }) => tally.count("line", type))
        life.shop.books()
        tally.count("history", history.order.currency.code)
      }),
      {
        numRuns: Number(RMA_HISTORIES_RUNS),
        seed: Number(RMA_HISTORIES_SEED),
        path: RMA_HISTORIES_PATH,
      }
    )
    process.stderr.write(`seed ${RMA_HISTORIES_SEED}: ${tally.report()}\n`)
    if (Number(RMA_HISTORIES_RUNS) >= ENOUGH) {
      expect(tally.names("done")).toEqual([...KINDS_OF_ATTEMPT].sort())
      expect(tally.names("line")).toEqual([...SETTLEMENT_LINE_TYPES].sort())
    }
  }, 3_600_000)
})
