import { aCase, aMugItem, aMugLine, aShirtItem, aShirtLine } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaItemFacts } from "../../facts"
import { RMA_STATUSES, type RmaStatus } from "../../words"
import { planReopening } from "../plan-reopening"

const LINES = [aShirtLine(), aMugLine()]
const NOTHING_ELSE = new Map<string, number>()

const shirts = aShirtItem({ approved_quantity: 1 })
const mugs = aMugItem({ approved_quantity: 2 })

function reopen(status: RmaStatus, items: RmaItemFacts[], others = NOTHING_ELSE) {
  return planReopening(aCase({ status, items }), LINES, others)
}

describe("planReopening", () => {
  it("asks core once more for the goods of an expired case", () => {
    const otherMug = aMugItem({ id: "rmai_other_mug", approved_quantity: 1 })
    expect(reopen("expired", [mugs, shirts, otherMug]).core_return).toEqual([
      { line_item_id: "line_mug", quantity: 3 },
      { line_item_id: "line_shirt", quantity: 1 },
    ])
  })

  it("asks core for nothing that stays with the customer, or is to be repaired", () => {
    const items = [
      { ...shirts, return_expected: false },
      { ...mugs, resolution: "repair" as const },
    ]
    expect(reopen("expired", items).core_return).toEqual([])
  })

  it.each(RMA_STATUSES.filter((status) => status !== "expired"))(
    "asks core for nothing when %s",
    (status) => {
      expect(reopen(status, [shirts, mugs]).core_return).toEqual([])
    }
  )

  it.each([
    ["rejected", "what was requested", 1, "quantity_exceeds_returnable"],
    ["expired", "what was approved", 2, "quantity_exceeds_returnable"],
  ] as const)("refuses a %s case when %s went to another one", (status, _, taken, code) => {
    const others = new Map([["line_shirt", taken]])
    expect(refusalOf(() => reopen(status, [shirts], others)).code).toBe(code)
  })

  it("takes no less than was approved of an expired case", () => {
    const others = new Map([["line_shirt", 1]])
    expect(reopen("expired", [shirts], others).core_return).toEqual([
      { line_item_id: "line_shirt", quantity: 1 },
    ])
  })

  it("lets a completed case keep what it had", () => {
    const others = new Map([["line_shirt", 2]])
    expect(() => reopen("completed", [shirts], others)).not.toThrow()
  })
})
