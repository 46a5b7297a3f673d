import fc from "fast-check"
import { sumOf } from "../../sum-of"
import { allocate } from "../allocate"

describe("allocate", () => {
  it.each([
    [1000, [1, 1, 1], [334, 333, 333]],
    [100, [70, 20, 10], [70, 20, 10]],
    [5, [3, 7], [2, 3]],
    [1, [1, 2], [0, 1]],
    [2, [1, 1, 1], [1, 1, 0]],
    [-1000, [1, 1, 1], [-334, -333, -333]],
    [0, [1, 2], [0, 0]],
    [0, [0, 0], [0, 0]],
    [7, [0, 1], [0, 7]],
  ])("splits %d by %p", (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts)
  })

  it.each([
    ["nothing to split by", [0, 0]],
    ["no weight at all", []],
    ["a weight below 0", [3, -1]],
  ])("throws for %s", (_, weights) => {
    expect(() => allocate(100, weights)).toThrow(RangeError)
  })

  it("sums to the amount, each part less than one unit from its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 8 }),
        (total, weights) => {
          const parts = allocate(total, weights)
          const whole = sumOf(weights, (weight) => weight)
          expect(sumOf(parts, (part) => part)).toBe(total)
          parts.forEach((part, index) => {
            const error = Math.abs(part * whole - total * weights[index])
            expect(error).toBeLessThan(whole)
          })
        }
      )
    )
  })
})
