import { returnWindow } from "../return-window"
import { withinWindow } from "../rules/within-window"
import type { EligibilityFacts } from "../eligibility-facts"
import type { PolicyRuleOf } from "../policy"
import { aShirt } from "./facts"

const FROM_DELIVERY: PolicyRuleOf<"window"> = {
  type: "window",
  verdict: "no",
  days: 14,
  from: "delivered",
}
const at = (moment: string) => Date.parse(moment)

const iso = (moment: number) => new Date(moment).toISOString()

describe("withinWindow", () => {
  it.each([
    ["its last minute in the shop", "2026-03-19T22:59:59Z", null],
    ["the minute after, where it is midnight in the shop", "2026-03-19T23:00:00Z", "delivered"],
  ])("counts days from the delivery to the end of the last: %s", (_, now, from) => {
    expect(withinWindow(FROM_DELIVERY, aShirt({ now: at(now) }))?.from ?? null).toBe(from)
  })

  it("says which date, which number, and what they are counted from", () => {
    const now = at("2026-05-01T12:00:00Z")
    expect(withinWindow(FROM_DELIVERY, aShirt({ now }))).toEqual({
      days: 14,
      from: "delivered",
      since: "2026-03-05T10:00:00.000Z",
      until: "2026-03-19T22:59:59.999Z",
      time_zone: "Europe/Paris",
    })
  })

  it("has no limit without days", () => {
    const rule = { ...FROM_DELIVERY, days: null }
    expect(withinWindow(rule, aShirt({ now: at("2036-01-01T00:00:00Z") }))).toBeNull()
  })
})

describe("returnWindow", () => {
  it.each<[string, "ordered" | "delivered", Partial<EligibilityFacts>, string, string]>([
    ["the order", "ordered", {}, "ordered", "2026-03-15T22:59:59.999Z"],
    ["the delivery", "delivered", {}, "delivered", "2026-03-19T22:59:59.999Z"],
    [
      "the shipment, where nobody noted the delivery",
      "delivered",
      { delivered_at: null },
      "shipped",
      "2026-03-17T22:59:59.999Z",
    ],
    [
      "the order, where nobody noted either",
      "delivered",
      { delivered_at: null, shipped_at: null },
      "ordered",
      "2026-03-15T22:59:59.999Z",
    ],
  ])("counts from %s", (_, from, changes, start, until) => {
    const window = returnWindow({ ...FROM_DELIVERY, from }, aShirt(changes))
    expect(window?.from).toBe(start)
    expect(window && iso(window.until)).toBe(until)
  })

  it.each([
    ["the day on which clocks go forward", "2026-03-15T10:00:00Z", "2026-03-29T21:59:59.999Z"],
    ["the day before it", "2026-03-14T10:00:00Z", "2026-03-28T22:59:59.999Z"],
    ["the day on which clocks go back", "2026-10-11T10:00:00Z", "2026-10-25T22:59:59.999Z"],
    ["the day before it", "2026-10-10T10:00:00Z", "2026-10-24T21:59:59.999Z"],
    ["the day after, late in the evening of the first", "2026-03-15T22:59:00Z", "2026-03-29T21:59:59.999Z"],
    ["a day later, a minute after midnight in the shop", "2026-03-15T23:01:00Z", "2026-03-30T21:59:59.999Z"],
  ])("ends at the shop's midnight: %s", (_, delivered, until) => {
    const window = returnWindow(FROM_DELIVERY, aShirt({ delivered_at: at(delivered) }))
    expect(window && iso(window.until)).toBe(until)
  })

  it("is one day long with no days: the rest of the first", () => {
    const window = returnWindow({ ...FROM_DELIVERY, days: 0 }, aShirt())
    expect(window && iso(window.until)).toBe("2026-03-05T22:59:59.999Z")
  })

  it.each([
    ["later: it holds", "2026-04-01T21:59:59.999Z", "2026-04-01T21:59:59.999Z"],
    ["earlier: it takes nothing away", "2026-03-10T22:59:59.999Z", "2026-03-19T22:59:59.999Z"],
  ])("is longer where staff granted more time, %s", (_, extended, until) => {
    const window = returnWindow(FROM_DELIVERY, aShirt({ extended_until: at(extended) }))
    expect(window && iso(window.until)).toBe(until)
  })
})
