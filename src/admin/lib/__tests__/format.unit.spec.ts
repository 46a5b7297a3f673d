import { formatAge } from "../format-age"
import { formatAmount } from "../format-amount"

const NOW = new Date("2026-11-22T12:00:00.000Z")

describe("amounts and ages", () => {
  it.each([
    ["en", "eur", 12.5, "€12.50"],
    ["fr", "eur", 12.5, "12,50\u00a0€"],
    ["en", "jpy", 1200, "¥1,200"],
    ["en", "kwd", 7.5, "KWD\u00a07.500"],
    ["en", "eur", -5, "-€5.00"],
  ])("writes an amount as %s writes %s", (language, code, amount, words) => {
    expect(formatAmount(amount, code, language)).toBe(words)
  })

  it.each([
    ["2026-11-22T11:59:50.000Z", "0 minutes"],
    ["2026-11-22T11:15:00.000Z", "45 minutes"],
    ["2026-11-21T13:00:00.000Z", "23 hours"],
    ["2026-11-17T12:00:00.000Z", "5 days"],
    ["2026-08-22T12:00:00.000Z", "3 months"],
    ["2024-11-01T12:00:00.000Z", "2 years"],
    ["2026-11-22T12:00:30.000Z", "0 minutes"],
  ])("says how old %s is", (since, words) => {
    expect(formatAge(new Date(since), NOW, "en")).toBe(words)
  })
})
