import { isRefusal, Refusal, REFUSALS, refuse } from "../refusals"
import { refusalOf } from "./refusal-of"

describe("refuse", () => {
  it("throws a refusal that names its code, kind and details", () => {
    const details = { line_item_id: "line_shirt", returnable: 1, requested: 2 }
    expect(refusalOf(() => refuse("quantity_exceeds_returnable", details))).toEqual({
      code: "quantity_exceeds_returnable",
      details,
    })
    expect(new Refusal("order_busy").kind).toBe(REFUSALS.order_busy)
  })
})

describe("isRefusal", () => {
  it.each([
    ["a refusal", new Refusal("not_found"), true],
    ["its copy, as the workflow engine hands it on", { ...new Refusal("not_found") }, true],
    ["a bug", new TypeError("x is not a function"), false],
    ["a code that no refusal has", { name: "Refusal", code: "out_of_coffee" }, false],
    ["what is no error at all", "not_found", false],
    ["nothing", null, false],
  ])("of %s", (_, error, answer) => {
    expect(isRefusal(error)).toBe(answer)
  })
})
