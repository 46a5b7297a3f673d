import { SETTLEMENT_LINE_TYPES } from "../../words"
import { SETTLEMENT_LINE_RULES } from "../line-types"

describe("SETTLEMENT_LINE_RULES", () => {
  it.each([
    ["item_value", "given", "told to core"],
    ["shipping_refund", "given", "told to core"],
    ["return_cost_refund", "given", "told to core"],
    ["goodwill", "given", "told to core"],
    ["adjustment", "either", "told to core"],
    ["label_fee", "kept", "told to core"],
    ["restocking_fee", "kept", "told to core"],
    ["damage_deduction", "kept", "told to core"],
    ["discount_clawback", "kept", "told to core"],
    ["difference_refund", "given", "not told"],
    ["replacement", "either", "not told"],
    ["open_balance", "kept", "not told"],
    ["rounding", "either", "told to core"],
  ] as const)("%s is %s and %s", (type, sign, books) => {
    expect(SETTLEMENT_LINE_RULES[type]).toEqual({
      sign: { given: 1, kept: -1, either: null }[sign],
      in_books: books === "told to core",
    })
  })

  it("has a rule for every type and no other", () => {
    expect(Object.keys(SETTLEMENT_LINE_RULES).sort()).toEqual([...SETTLEMENT_LINE_TYPES].sort())
  })
})
