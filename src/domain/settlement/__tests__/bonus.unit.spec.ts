import { bonusOf } from "../bonus"

describe("bonusOf", () => {
  it.each([
    [5000, 10, 500],
    [5000, 0, 0],
    [1999, 10, 200],
    [5, 10, 0],
    [15, 10, 2],
    [10000, 7.25, 725],
  ])("on %d, %d %% is %d", (amount, percent, bonus) => {
    expect(bonusOf(amount, percent)).toBe(bonus)
  })
})
