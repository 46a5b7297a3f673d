import { aMugItem, aMugWorth, aShirtItem, aShirtOrder, JPY } from "../../__tests__/cast"
import type { RmaItemFacts } from "../../facts"
import { feeOf, restockingFee, type RestockingFee, type RestockingTerms } from "../restocking-fee"

const TEN_PERCENT: RestockingFee = { type: "percent", percent: 10 }
const PER_UNIT: RestockingFee = { type: "amount", amounts: { eur: 4.5, jpy: 450 } }

function terms(changes: Partial<RestockingTerms> = {}): RestockingTerms {
  return { legal_basis: null, policy_fee: TEN_PERCENT, reasons: new Map(), ...changes }
}

describe("feeOf: which fee applies to a shirt that came back because it was too small", () => {
  const reason = (restocking_fee: RestockingFee | null, fault: "picking" | null = null) =>
    terms({ reasons: new Map([["rr_too_small", { restocking_fee, fault }]]) })

  it.each<[string, RestockingTerms, Partial<RmaItemFacts>, RestockingFee]>([
    ["the policy's, where nothing was said of the reason", terms(), {}, TEN_PERCENT],
    ["none, where the policy has none either", terms({ policy_fee: null }), {}, { type: "none" }],
    ["the policy's, where the reason has none of its own", reason(null), {}, TEN_PERCENT],
    ["the reason's, over the policy's", reason(PER_UNIT), {}, PER_UNIT],
    ["none, as the reason says", reason({ type: "none" }), {}, { type: "none" }],
    ["none, where the shop erred", reason(null, "picking"), {}, { type: "none" }],
    ["the reason's, though the shop erred", reason(PER_UNIT, "picking"), {}, PER_UNIT],
    ["the policy's, of an item without a reason", terms(), { reason_id: null }, TEN_PERCENT],
    ["the policy's, for store credit too", terms(), { resolution: "store_credit" }, TEN_PERCENT],
    ["none, of an exchange", terms(), { resolution: "exchange" }, { type: "none" }],
    ["none, of what the customer keeps", terms(), { return_expected: false }, { type: "none" }],
    ["none, of a withdrawal", terms({ legal_basis: "withdrawal" }), {}, { type: "none" }],
    [
      "none, of a withdrawal, whatever the reason says",
      { ...reason(PER_UNIT), legal_basis: "withdrawal" },
      {},
      { type: "none" },
    ],
    ["none, under warranty", terms({ legal_basis: "warranty" }), {}, { type: "none" }],
    ["the policy's, out of goodwill", terms({ legal_basis: "goodwill" }), {}, TEN_PERCENT],
  ])("%s", (_, given, changes, fee) => {
    expect(feeOf(aShirtItem(changes), given)).toEqual(fee)
  })
})

describe("restockingFee", () => {
  const rma = { items: [aShirtItem(), aMugItem()] }
  const books = aShirtOrder({ lines: [{ ...aShirtOrder().lines[0] }, aMugWorth()] })
  const feeFor = (policy_fee: RestockingFee, ...items: [string, number][]) =>
    restockingFee(rma, books, items.map(([id, quantity]) => ({ id, quantity })), terms({ policy_fee }))

  it.each<[string, RestockingFee, [string, number][], number]>([
    ["ten percent of a shirt at 50.00", TEN_PERCENT, [["rmai_shirt", 1]], 500],
    ["ten percent of both shirts", TEN_PERCENT, [["rmai_shirt", 2]], 1000],
    ["of nothing", TEN_PERCENT, [], 0],
    ["of no units", TEN_PERCENT, [["rmai_shirt", 0]], 0],
    ["rounded once: a tenth of 3.33 and of 50.00", TEN_PERCENT, [["rmai_mug", 1], ["rmai_shirt", 1]], 533],
    ["half a cent goes to the even one: 12.5 % of 50.00 and of 3.33", { type: "percent", percent: 12.5 }, [["rmai_mug", 1], ["rmai_shirt", 1]], 667],
    ["half a cent: 0.45 % of a mug at 3.33 is 1.4985 cents", { type: "percent", percent: 0.45 }, [["rmai_mug", 1]], 1],
    ["half a cent down: 0.25 % of 50.00 twice is 25 cents", { type: "percent", percent: 0.25 }, [["rmai_shirt", 2]], 25],
    ["all of it", { type: "percent", percent: 100 }, [["rmai_mug", 3]], 1000],
    ["4.50 for every shirt", PER_UNIT, [["rmai_shirt", 2]], 900],
    ["never more than a mug is worth", PER_UNIT, [["rmai_mug", 1]], 333],
    ["nothing in a currency that was not named", { type: "amount", amounts: { usd: 9 } }, [["rmai_shirt", 1]], 0],
    ["none", { type: "none" }, [["rmai_shirt", 1]], 0],
  ])("%s", (_, fee, items, amount) => {
    expect(feeFor(fee, ...items)).toBe(amount)
  })

  it("is counted in yen without decimals", () => {
    const inYen = aShirtOrder({ currency: JPY, lines: [{ ...books.lines[0], total: "8999" }] })
    const one = [{ id: "rmai_shirt", quantity: 1 }]
    expect(restockingFee(rma, inYen, one, terms({ policy_fee: PER_UNIT }))).toBe(450)
    // Half of 8999 yen, to even, is 4500; a tenth of it 450.
    expect(restockingFee(rma, inYen, one, terms())).toBe(450)
  })

  it("asks of the units that are left, as the settlement does", () => {
    const settled = { line_item_id: "line_mug", quantity: 1, amount: 333, taxes: [] }
    const later = { ...books, recorded: { ...books.recorded, lines: [settled] } }
    const half: RestockingFee = { type: "percent", percent: 50 }
    const second = restockingFee(rma, later, [{ id: "rmai_mug", quantity: 1 }], terms({ policy_fee: half }))
    expect(second).toBe(167)
  })
})
