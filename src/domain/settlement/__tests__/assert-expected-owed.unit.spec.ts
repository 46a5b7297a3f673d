import { EUR } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertExpectedOwed } from "../assert-expected-owed"

describe("assertExpectedOwed", () => {
  it.each([[4500], [undefined]])("accepts %p for 45.00", (expected) => {
    expect(() => assertExpectedOwed(4500, expected, EUR)).not.toThrow()
  })

  it.each([
    [5000, 50],
    [0, 0],
  ])("refuses %d for 45.00", (expected, expected_owed) => {
    expect(refusalOf(() => assertExpectedOwed(4500, expected, EUR))).toEqual({
      code: "settlement_changed",
      details: { owed: 45, expected_owed, currency_code: "eur" },
    })
  })
})
