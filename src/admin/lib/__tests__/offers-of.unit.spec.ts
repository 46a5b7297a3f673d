import { offersOf } from "../offers-of"

describe("the offers of a line", () => {
  it.each([
    ["none, where nobody read them", undefined, []],
    ["none, at the full price", [], []],
    ["its promotion", [{ code: "SUMMER10" }], ["SUMMER10"]],
    ["two", [{ code: "SUMMER10" }, { code: "VIP" }], ["SUMMER10", "VIP"]],
    ["one that took off twice", [{ code: "VIP" }, { code: "VIP" }], ["VIP"]],
    ["no discount without a code", [{}], []],
  ])("are %s", (_what, adjustments, codes) => {
    expect(offersOf({ adjustments })).toEqual(codes)
  })
})
