import { refusalOf } from "../../__tests__/refusal-of"
import { endOfNamedDay, endOfShopDay, shopDay } from "../end-of-day"
import { returnDeadline } from "../return-deadline"

const PARIS = "Europe/Paris"
const NEW_YORK = "America/New_York"

describe("endOfShopDay", () => {
  it.each([
    ["UTC", "2026-11-22T15:00:00Z", 0, "2026-11-22T23:59:59.999Z"],
    ["UTC", "2026-11-22T15:00:00Z", 14, "2026-12-06T23:59:59.999Z"],
    ["in Paris the next day has begun", "2026-11-22T23:30:00Z", 0, "2026-11-23T22:59:59.999Z"],
    ["in New York it is still yesterday", "2026-11-22T03:00:00Z", 0, "2026-11-22T04:59:59.999Z"],
  ])("%s", (where, now, days, expected) => {
    const zone = /Paris/.test(where) ? PARIS : /York/.test(where) ? NEW_YORK : "UTC"
    expect(endOfShopDay(new Date(now), zone, days).toISOString()).toBe(expected)
  })

  it.each([
    ["summer to winter", "2026-10-24T10:00:00Z", "2026-10-25T22:59:59.999Z"],
    ["winter to summer", "2026-03-28T10:00:00Z", "2026-03-29T21:59:59.999Z"],
  ])("ends at midnight where clocks change from %s on the day", (_, now, expected) => {
    expect(endOfShopDay(new Date(now), PARIS, 1).toISOString()).toBe(expected)
  })

  it("ends with a day whose midnight does not exist, right before clocks jump over it", () => {
    // In Santiago clocks jump from 24:00 on 5 September 2026 to 1:00 on the 6th.
    const end = endOfShopDay(new Date("2026-09-05T12:00:00Z"), "America/Santiago")
    expect(end.toISOString()).toBe("2026-09-06T03:59:59.999Z")
  })
})

describe("endOfNamedDay", () => {
  it.each([
    ["UTC", "2026-12-31T23:59:59.999Z"],
    [PARIS, "2026-12-31T22:59:59.999Z"],
    [NEW_YORK, "2027-01-01T04:59:59.999Z"],
    ["Pacific/Kiritimati", "2026-12-31T09:59:59.999Z"],
  ])("is the same calendar day in %s", (zone, expected) => {
    const end = endOfNamedDay("2026-12-31", zone)
    expect([end.toISOString(), shopDay(end, zone)]).toEqual([expected, "2026-12-31"])
  })
})

describe("returnDeadline", () => {
  const now = new Date("2026-11-22T15:00:00Z")
  const rules = { return_by_days: 14, time_zone: PARIS }

  it.each([
    ["the shop's number of days", null, rules, "2026-12-06T22:59:59.999Z"],
    ["the day that staff named", "2026-12-01", rules, "2026-12-01T22:59:59.999Z"],
    ["today, until it ends", "2026-11-22", rules, "2026-11-22T22:59:59.999Z"],
    ["the day on which a moment lies in the shop", "2026-12-01T23:30:00Z", rules, "2026-12-02T22:59:59.999Z"],
    ["a moment with an offset", "2026-12-01T23:30:00+09:00", rules, "2026-12-01T22:59:59.999Z"],
  ])("is %s", (_, said, given, expected) => {
    expect(returnDeadline(said, given, now)?.toISOString()).toBe(expected)
  })

  it("is none where neither staff nor the shop set one", () => {
    expect(returnDeadline(null, { ...rules, return_by_days: null }, now)).toBeNull()
  })

  it.each(["2026-11-21", "2020-01-01T00:00:00Z", "1900-01-01"])("refuses %s, which is over", (said) => {
    expect(refusalOf(() => returnDeadline(said, rules, now))).toEqual({
      code: "invalid_data",
      details: { field: "return_by", problem: "in_the_past" },
    })
  })

  it("refuses a day that is over where the shop is, though not everywhere", () => {
    const rulesThere = { return_by_days: null, time_zone: "Pacific/Kiritimati" }
    expect(refusalOf(() => returnDeadline("2026-11-22", rulesThere, now)).code).toBe("invalid_data")
  })
})
