import { aCase, aMugItem, aMugLine, aShirtItem, aShirtLine } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaFacts } from "../../facts"
import { planApproval, type ApprovalEntry } from "../plan-approval"

const LINES = [aShirtLine(), aMugLine()]
const NOTHING_ELSE = new Map<string, number>()

const shirts = aShirtItem()
const mugs = aMugItem({ requested_quantity: 2 })
const otherMug = aMugItem({
  id: "rmai_other_mug",
  action_id: "ract_exchange",
  requested_quantity: 1,
})
const mugToRepair = { ...otherMug, resolution: "repair" as const }
const keptMugs = { ...mugs, return_expected: false }

function plan(
  items: RmaFacts["items"],
  request?: ApprovalEntry[],
  kind: RmaFacts["kind"] = "return"
) {
  return planApproval(aCase({ kind, items }), request, LINES, NOTHING_ELSE)
}

describe("planApproval", () => {
  it("approves as requested when nothing else is said", () => {
    expect(plan([shirts, mugs])).toEqual({
      items: [
        { id: "rmai_shirt", approved_quantity: 2, return_expected: true },
        { id: "rmai_mug", approved_quantity: 2, return_expected: true },
      ],
      core_return: [
        { line_item_id: "line_shirt", quantity: 2 },
        { line_item_id: "line_mug", quantity: 2 },
      ],
    })
  })

  it("approves items that are not named as requested, and named ones as decided", () => {
    expect(plan([shirts, mugs], [{ id: "rmai_mug", approved_quantity: 1 }]).items).toEqual([
      { id: "rmai_shirt", approved_quantity: 2, return_expected: true },
      { id: "rmai_mug", approved_quantity: 1, return_expected: true },
    ])
  })

  it("makes one entry of core's return out of all items of a line", () => {
    expect(plan([mugs, shirts, otherMug]).core_return).toEqual([
      { line_item_id: "line_mug", quantity: 3 },
      { line_item_id: "line_shirt", quantity: 2 },
    ])
  })

  it.each([
    ["what the customer keeps", [shirts, keptMugs], undefined],
    [
      "what staff lets the customer keep",
      [shirts, mugs],
      { id: "rmai_mug", approved_quantity: 2, return_expected: false },
    ],
    ["what is to be repaired", [shirts, mugToRepair], undefined],
    ["what is not approved", [shirts, mugs], { id: "rmai_mug", approved_quantity: 0 }],
  ])("leaves out of core's return %s", (_, items, entry) => {
    expect(plan(items, entry && [entry]).core_return).toEqual([
      { line_item_id: "line_shirt", quantity: 2 },
    ])
  })

  it("asks for goods after all when staff wants them", () => {
    const entry = { id: "rmai_mug", approved_quantity: 2, return_expected: true }
    expect(plan([keptMugs], [entry])).toEqual({
      items: [{ id: "rmai_mug", approved_quantity: 2, return_expected: true }],
      core_return: [{ line_item_id: "line_mug", quantity: 2 }],
    })
  })

  it("refuses what other cases have taken since the request", () => {
    const request = () => planApproval(aCase(), undefined, LINES, new Map([["line_shirt", 1]]))
    expect(refusalOf(request)).toEqual({
      code: "quantity_exceeds_returnable",
      details: { line_item_id: "line_shirt", title: "Shirt", returnable: 1, requested: 2 },
    })
  })

  it.each([
    ["nothing", [{ id: "rmai_shirt", approved_quantity: 0 }], "nothing_approved"],
    ["more than requested", [{ id: "rmai_shirt", approved_quantity: 3 }], "invalid_data"],
    ["half a shirt", [{ id: "rmai_shirt", approved_quantity: 0.5 }], "invalid_data"],
    ["less than none", [{ id: "rmai_shirt", approved_quantity: -1 }], "invalid_data"],
    ["an item of another case", [{ id: "rmai_foreign", approved_quantity: 1 }], "invalid_data"],
    [
      "an item twice",
      [
        { id: "rmai_shirt", approved_quantity: 1 },
        { id: "rmai_shirt", approved_quantity: 1 },
      ],
      "duplicate_item",
    ],
  ])("refuses to approve %s", (_, request, code) => {
    expect(refusalOf(() => plan([shirts], request)).code).toBe(code)
  })

  it.each(["dispute", "complaint"] as const)("refuses to expect goods of a %s", (kind) => {
    const entry = { id: "rmai_mug", approved_quantity: 1, return_expected: true }
    expect(refusalOf(() => plan([keptMugs], [entry], kind)).code).toBe("invalid_data")
  })
})
