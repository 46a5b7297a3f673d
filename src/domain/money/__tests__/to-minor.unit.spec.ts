import { EUR, JPY, KWD } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { toMinor } from "../to-minor"

describe("toMinor", () => {
  it.each([
    ["12.5", EUR, 1250],
    ["0.005", EUR, 0],
    ["0.015", EUR, 2],
    ["0.025", EUR, 2],
    ["-0.015", EUR, -2],
    ["-0.005", EUR, 0],
    ["16.6666666667", EUR, 1667],
    ["1234.5", JPY, 1234],
    ["1235.5", JPY, 1236],
    ["1.2345", KWD, 1234],
    ["1.2355", KWD, 1236],
    [0.1 + 0.2, EUR, 30],
    [1.005, EUR, 100],
    ["90071992547409.91", EUR, Number.MAX_SAFE_INTEGER],
  ])("rounds %s %o to %d minor units, half to even", (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it.each([
    ["5.00499999999999999999", 500],
    ["5.00500000000000000001", 500],
    ["5.01499999999999999999", 502],
    ["5.0049999999", 500],
    ["5.0050000001", 501],
  ])("takes the noise of core's divisions in %s for what it is", (amount, minor) => {
    expect(toMinor(amount, EUR)).toBe(minor)
  })

  it.each(["ten", "", "NaN", "Infinity", "90071992547409.92"])("refuses %p", (amount) => {
    expect(refusalOf(() => toMinor(amount, EUR))).toEqual({
      code: "invalid_data",
      details: { field: "amount", problem: "not_an_amount", amount },
    })
  })
})
