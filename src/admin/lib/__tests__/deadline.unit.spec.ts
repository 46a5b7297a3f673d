import { hasDeadline, toDay } from "../deadline"

describe("toDay", () => {
  it("names the day that was chosen, whatever the hour and wherever the reader is", () => {
    expect(toDay(new Date(2026, 0, 5, 0, 0))).toBe("2026-01-05")
    expect(toDay(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31")
  })
})

describe("hasDeadline", () => {
  const return_by = "2026-12-31T22:59:59.999Z"

  it.each([
    ["approved", "awaited", true],
    ["processing", "partly_received", true],
    ["expired", "not_returned", true],
    ["processing", "received", false],
    ["completed", "received", false],
    ["completed", "awaited", false],
    ["canceled", "not_returned", false],
    ["approved", "not_expected", false],
  ])("of a case that is %s, its goods %s: %s", (status, goods, expected) => {
    expect(hasDeadline({ status, goods, return_by })).toBe(expected)
    expect(hasDeadline({ status, goods, return_by: null })).toBe(false)
  })
})
