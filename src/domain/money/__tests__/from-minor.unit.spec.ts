import { EUR, JPY, KWD } from "../../__tests__/cast"
import { fromMinor, toRaw } from "../from-minor"

describe("fromMinor and toRaw", () => {
  it.each([
    [1250, EUR, 12.5, "12.5"],
    [-500, EUR, -5, "-5"],
    [0, EUR, 0, "0"],
    [1250, JPY, 1250, "1250"],
    [1250, KWD, 1.25, "1.25"],
    [1, KWD, 0.001, "0.001"],
    [Number.MAX_SAFE_INTEGER, EUR, 90071992547409.91, "90071992547409.91"],
  ])("says %d minor units of %o in major ones", (minor, currency, number, raw) => {
    expect(fromMinor(minor, currency)).toBe(number)
    expect(toRaw(minor, currency)).toBe(raw)
  })
})
