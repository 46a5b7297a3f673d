import { aMugLine, aShirtLine } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertRequestable, type RequestedItem } from "../assert-requestable"

function mugs(quantity: number, changes: Partial<RequestedItem> = {}): RequestedItem {
  return {
    line_item_id: "line_mug",
    quantity,
    reason_id: "rr_broken",
    action_id: "ract_refund",
    ...changes,
  }
}
const shirts = (quantity: number) => mugs(quantity, { line_item_id: "line_shirt" })

const LINES = [aShirtLine(), aMugLine({ return_received: 1 })]
const NOTHING_ELSE = new Map<string, number>()

describe("assertRequestable", () => {
  it.each([
    ["all that is left", [mugs(2)]],
    ["several lines", [mugs(1), shirts(2)]],
    ["one line for two reasons", [mugs(1), mugs(1, { reason_id: "rr_too_small" })]],
    ["one line for two actions", [mugs(1), mugs(1, { action_id: "ract_exchange" })]],
    ["neither reason nor action yet", [mugs(2, { reason_id: null, action_id: null })]],
  ])("accepts %s", (_, items) => {
    expect(() => assertRequestable(items, LINES, NOTHING_ELSE)).not.toThrow()
  })

  it("refuses more than is left, over all items of the line and all other cases", () => {
    const items = [mugs(1), mugs(1, { reason_id: "rr_too_small" })]
    const others = new Map([["line_mug", 1]])
    expect(refusalOf(() => assertRequestable(items, LINES, others))).toEqual({
      code: "quantity_exceeds_returnable",
      details: { line_item_id: "line_mug", title: "Mug", returnable: 1, requested: 2 },
    })
  })

  it.each([
    ["one too many", [mugs(3)], "quantity_exceeds_returnable"],
    ["far too many", [mugs(Number.MAX_SAFE_INTEGER)], "quantity_exceeds_returnable"],
    [
      "a sum too large",
      [mugs(2), mugs(1, { action_id: "ract_exchange" })],
      "quantity_exceeds_returnable",
    ],
    ["the same twice", [mugs(1), shirts(1), mugs(1)], "duplicate_item"],
    ["nothing", [], "invalid_data"],
    ["a line of another order", [mugs(1, { line_item_id: "line_foreign" })], "invalid_data"],
    ["no unit", [mugs(0)], "invalid_data"],
    ["less than none", [mugs(-1)], "invalid_data"],
    ["half a mug", [mugs(0.5)], "invalid_data"],
    ["no number", [mugs(Number.NaN)], "invalid_data"],
    ["more than can be counted", [mugs(1e300)], "invalid_data"],
  ])("refuses %s", (_, items, code) => {
    expect(refusalOf(() => assertRequestable(items, LINES, NOTHING_ELSE)).code).toBe(code)
  })
})
