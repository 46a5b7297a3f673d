import { EUR, JPY, KWD } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { parseAmount } from "../parse-amount"

describe("parseAmount", () => {
  it.each([
    [5, EUR, 500],
    [19.99, EUR, 1999],
    [-2.5, EUR, -250],
    [500, JPY, 500],
    [1.005, KWD, 1005],
  ])("takes %d of %o as typed", (amount, currency, minor) => {
    expect(parseAmount(amount, currency, "label_fee")).toBe(minor)
  })

  it.each([
    [5.005, EUR, 2],
    [0.5, JPY, 0],
    [1.0005, KWD, 3],
  ])("does not round %d of %o behind a person's back", (amount, currency, digits) => {
    expect(refusalOf(() => parseAmount(amount, currency, "label_fee"))).toEqual({
      code: "invalid_data",
      details: {
        field: "label_fee",
        problem: "too_many_decimals",
        amount,
        currency_code: currency.code,
        digits,
      },
    })
  })

  it.each([1e300, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (amount) => {
    expect(refusalOf(() => parseAmount(amount, EUR, "goodwill")).code).toBe("invalid_data")
  })
})
