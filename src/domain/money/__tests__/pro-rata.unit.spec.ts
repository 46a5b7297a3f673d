import fc from "fast-check"
import { proRata } from "../pro-rata"

describe("proRata", () => {
  it.each([
    [1000, 1, 3, 333],
    [1000, 2, 3, 667],
    [1000, 3, 3, 1000],
    [5, 1, 2, 2],
    [15, 1, 2, 8],
    [-5, 1, 2, -2],
    [-1, 1, 2, 0],
    [0, 2, 3, 0],
    [9007199254740991, 2, 3, 6004799503160661],
  ])("of %d, %d of %d are %d", (total, part, whole, share) => {
    expect(proRata(total, part, whole)).toBe(share)
  })

  it("throws for a share of nothing", () => {
    expect(() => proRata(100, 1, 0)).toThrow(RangeError)
  })

  it("is never more than half a unit from the exact share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        (total, part, whole) => {
          const twiceTheError = Math.abs(2 * (proRata(total, part, whole) * whole - total * part))
          expect(twiceTheError).toBeLessThanOrEqual(whole)
        }
      )
    )
  })
})
