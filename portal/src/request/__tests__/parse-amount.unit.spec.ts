import { parseAmount } from "../parse-amount"

describe("an amount as people write it", () => {
  it.each([
    ["49", 49],
    ["49.90", 49.9],
    ["49,90", 49.9],
    ["€ 49.90", 49.9],
    ["49,90 €", 49.9],
    ["1 299,00", 1299],
    ["1\u202f299,00", 1299],
    ["1,299.00", 1299],
    ["1.299,00", 1299],
    ["1’299.00", 1299],
    ["12.345", 12.345],
  ])("%j is %d", (written, amount) => {
    expect(parseAmount(written)).toBe(amount)
  })

  it.each(["", "about 50", "-5", "1e9", "49.9.0", "١٢", "1".repeat(13)])("%j is none", (written) => {
    expect(parseAmount(written)).toBeNull()
  })
})
