import { refusalOf } from "../../__tests__/refusal-of"
import { assertExchangeOverdue, assertExchangeReminderDue } from "../assert-exchange-expiring"

const END = new Date("2026-03-10T22:59:59.999Z")
const EARLIER = new Date("2026-03-01T10:00:00Z")
const open = { expires_at: END, reminded_at: null, released_at: null, canceled_at: null }
const PARIS = { reminder_days: 2, time_zone: "Europe/Paris" }

describe("an offer that ends with the tenth of March in Paris", () => {
  it("is over from the shop's midnight", () => {
    expect(() => assertExchangeOverdue(open, new Date("2026-03-10T23:00:00Z"))).not.toThrow()
  })

  it.each([
    ["in its last moment", open, "2026-03-10T22:59:59.999Z", "open"],
    ["without an end", { ...open, expires_at: null }, "2027-01-01T00:00:00Z", "open"],
    ["once its units may leave", { ...open, released_at: EARLIER }, "2026-03-11T00:00:00Z", "released"],
    ["once it is canceled", { ...open, canceled_at: EARLIER }, "2026-03-11T00:00:00Z", "canceled"],
  ])("does not run out %s", (_when, exchange, now, status) => {
    expect(refusalOf(() => assertExchangeOverdue(exchange, new Date(now)))).toMatchObject({
      code: "transition_not_allowed",
      details: { of: "exchange", status, event: "expire" },
    })
  })

  it("is reminded of from the eighth", () => {
    const first = new Date("2026-03-07T23:00:00Z")
    expect(() => assertExchangeReminderDue(open, PARIS, first)).not.toThrow()
  })

  it.each([
    ["before the eighth", open, PARIS, "2026-03-07T22:59:59Z"],
    ["after its end", open, PARIS, "2026-03-10T23:00:00Z"],
    ["twice", { ...open, reminded_at: EARLIER }, PARIS, "2026-03-09T10:00:00Z"],
    ["where the shop reminds of nothing", open, { ...PARIS, reminder_days: null }, "2026-03-09T10:00:00Z"],
    ["once its units may leave", { ...open, released_at: EARLIER }, PARIS, "2026-03-09T10:00:00Z"],
  ])("is not reminded of %s", (_when, exchange, rules, now) => {
    const refusal = refusalOf(() => assertExchangeReminderDue(exchange, rules, new Date(now)))
    expect(refusal).toMatchObject({ code: "transition_not_allowed", details: { event: "remind" } })
  })
})
