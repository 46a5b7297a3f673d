import fc from "fast-check"
import { aCase, aMugItem, aMugWorth, aShirtItem, aShirtOrder } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaItemFacts } from "../../facts"
import { planCloseShort } from "../../goods/plan-close-short"
import { unitsPaidAndLost } from "../../goods/units-paid-and-lost"
import { unitsUnknownToCore } from "../../goods/unknown-to-core"
import { checkItemQuantities, checkResolvedUnits } from "../../invariants"
import { Decimal } from "../../money/decimal"
import { calculateSettlement } from "../calculate-settlement"
import type { Settlement } from "../settlement"
import { resolvableUnits } from "../resolvable-units"
import { settlementForPaidAhead } from "../settlement-for-paid-ahead"
import { unitsPaidAhead } from "../units-paid-ahead"

const EARLY = { fee_tax: null, pay_before_receipt: "store_credit" as const }
const awaited = { approved_quantity: 2, resolution: "store_credit" as const }
const ONE = { items: [{ id: "rmai_shirt", quantity: 1 }] }
/** Nothing came: core counts the whole order, all of it paid. */
const books = aShirtOrder({ total: "110", unsettled: [] })

describe("units paid before they came", () => {
  it("are settled whole: core has taken nothing out of the order's total (C = 0, X = their value)", () => {
    const rma = aCase({ status: "approved", items: [aShirtItem(awaited)] })
    expect(calculateSettlement(rma, books, ONE, EARLY)).toMatchObject({
      owed: 5000,
      core_amount: "0",
      credit_line_amount: "50",
      items: [{ id: "rmai_shirt", quantity: 1, core_quantity: 0 }],
    })
  })

  it.each([
    ["the policy says nothing of it", awaited, { fee_tax: null }, 0],
    ["they are for a refund", { ...awaited, resolution: "refund" as const }, EARLY, 0],
    ["more than are awaited", { ...awaited, resolved_quantity: 2 }, EARLY, 0],
  ])("are refused where %s", (_, changes, rules, available) => {
    const rma = aCase({ status: "approved", items: [aShirtItem(changes)] })
    expect(refusalOf(() => calculateSettlement(rma, books, ONE, rules))).toMatchObject({
      code: "not_received",
      details: { available, requested: 1 },
    })
  })

  it.each<[string, Partial<RmaItemFacts>, number, number]>([
    ["one of two that were paid", { resolved_quantity: 2 }, 1, 1],
    ["both", { resolved_quantity: 2 }, 2, 2],
    ["two, one of which was paid", { resolved_quantity: 1 }, 2, 1],
    ["a wrong one instead, which core does not count", { resolved_quantity: 1 }, 0, 0],
    ["none that was paid", {}, 2, 0],
    [
      "the second, after the paid one",
      { resolved_quantity: 1, received_quantity: 1, core_received_quantity: 1, core_resolved_quantity: 1 },
      1,
      0,
    ],
  ])("when they come (%s), core is told to put their value back (X = −C)", (_, changes, came, counted) => {
    const rma = aCase({ items: [aShirtItem({ ...awaited, ...changes })] })
    const settlement = settlementForPaidAhead(rma, [{ item_id: "rmai_shirt", core_quantity: came }], books)
    expect(settlement).toMatchObject({
      owed: 0,
      lines: [],
      core_amount: String(50 * counted),
      credit_line_amount: String(-50 * counted || 0),
      items: counted ? [{ id: "rmai_shirt", quantity: 0, core_quantity: counted }] : [],
    })
  })

  it.each([
    ["in time", false, 0],
    ["late", true, 1],
  ])("and are still awaited, %s: %p, %d lost", (_, is_late, lost) => {
    const item = aShirtItem({ ...awaited, resolved_quantity: 1 })
    expect(unitsPaidAndLost(item, { is_late })).toBe(lost)
  })

  it("that never come are closed short, told of, and cannot be asked for again", () => {
    const rma = aCase({ items: [aShirtItem({ ...awaited, resolved_quantity: 1 })] })
    const plan = planCloseShort(rma, [{ id: "rmai_shirt", quantity: 2 }])
    const item = { ...rma.items[0], ...plan.items[0] }

    expect(item.approved_quantity).toBe(0)
    expect(unitsPaidAndLost(item, { is_late: false })).toBe(1)
    expect(resolvableUnits(item, EARLY)).toBe(0)
    expect(unitsUnknownToCore("processing", item)).toBe(1)
  })
})

/** Whatever happens to three mugs, in any order. */
const anAct = fc.record({
  kind: fc.constantFrom("settle" as const, "receive" as const, "close" as const, "void" as const),
  quantity: fc.integer({ min: 1, max: 3 }),
  wrong: fc.integer({ min: 0, max: 3 }),
})

it("pays every mug once and leaves the order's books as they should be, whatever comes first", () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 12 }), (acts) => {
      let item = aMugItem({ approved_quantity: 3, resolution: "store_credit" })
      let order = aShirtOrder({ lines: [aMugWorth()], shipping_methods: [], total: "10", unsettled: [], transactions: "10", paid_in: "10" })
      /** What core was told, and what it counted itself: both fall out of its total. */
      let told = new Decimal(0)
      let paid = 0
      const settlements: Settlement[] = []

      for (const { kind, quantity, wrong } of acts) {
        const rma = aCase({ status: "processing", items: [item] })
        if (kind === "settle") {
          const units = Math.min(quantity, resolvableUnits(item, EARLY))
          if (units === 0) continue
          const settled = calculateSettlement(rma, order, { items: [{ id: item.id, quantity: units }] }, EARLY)
          settlements.push(settled)
          told = told.plus(settled.credit_line_amount)
          paid += settled.owed
          item = {
            ...item,
            resolved_quantity: item.resolved_quantity + units,
            core_resolved_quantity: item.core_resolved_quantity + settled.items[0].core_quantity,
          }
          const [line] = settled.lines
          order = {
            ...order,
            transactions: new Decimal(10).minus(new Decimal(paid).div(100)).toFixed(),
            recorded: {
              ...order.recorded,
              lines: [
                {
                  line_item_id: "line_mug",
                  quantity: item.resolved_quantity,
                  amount: (order.recorded.lines[0]?.amount ?? 0) + line.amount,
                  taxes: [],
                },
              ],
            },
          }
        } else if (kind === "receive") {
          const came = Math.min(quantity, item.approved_quantity - item.received_quantity)
          if (came === 0) continue
          const core_quantity = came - Math.min(wrong, came)
          const back = settlementForPaidAhead(rma, [{ item_id: item.id, core_quantity }], order)
          told = told.plus(back.credit_line_amount)
          item = {
            ...item,
            received_quantity: item.received_quantity + came,
            core_received_quantity: item.core_received_quantity + core_quantity,
            core_resolved_quantity: item.core_resolved_quantity + (back.items[0]?.core_quantity ?? 0),
          }
        } else if (kind === "void") {
          const voided = settlements.pop()
          if (!voided) continue
          const [{ quantity: units, core_quantity }] = voided.items
          told = told.minus(voided.credit_line_amount)
          paid -= voided.owed
          item = {
            ...item,
            resolved_quantity: item.resolved_quantity - units,
            core_resolved_quantity: item.core_resolved_quantity - core_quantity,
          }
          const [line] = order.recorded.lines
          const left = { ...line, quantity: line.quantity - units, amount: line.amount - voided.owed }
          order = {
            ...order,
            transactions: new Decimal(10).minus(new Decimal(paid).div(100)).toFixed(),
            recorded: { ...order.recorded, lines: [left] },
          }
        } else {
          const units = Math.min(quantity, item.approved_quantity - item.received_quantity)
          if (units === 0) continue
          item = { ...item, ...planCloseShort(rma, [{ id: item.id, quantity: units }]).items[0] }
        }
        const ofMugs = (count: number) => new Decimal(10).times(count).div(3)
        const unsettled = item.core_received_quantity - item.core_resolved_quantity
        const total = new Decimal(10).minus(ofMugs(item.core_received_quantity)).minus(told)
        order = { ...order, total: total.toFixed(), unsettled: [{ line_item_id: "line_mug", quantity: unsettled }] }

        expect([...checkItemQuantities(item), ...checkResolvedUnits(item, EARLY)]).toEqual([])
        expect(item.resolved_quantity).toBeLessThanOrEqual(3)
        expect(unitsPaidAhead(item)).toBeGreaterThanOrEqual(unitsPaidAndLost(item, { is_late: true }))
        // I6: what is outstanding is the value of units that are here and not settled, and nothing else.
        const pending = total.minus(new Decimal(10).minus(new Decimal(paid).div(100)))
        expect(pending.plus(ofMugs(unsettled)).abs().toNumber()).toBeLessThanOrEqual(0.005)
      }
    })
  )
})
