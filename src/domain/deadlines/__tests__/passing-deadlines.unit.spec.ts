import { refusalOf } from "../../__tests__/refusal-of"
import { assertOverdue } from "../assert-overdue"
import { isReminderDue } from "../is-reminder-due"

const return_by = new Date("2026-11-30T22:59:59.999Z")
const approved = { status: "approved" as const, return_by, core_received: 0 }

describe("assertOverdue", () => {
  it("lets a case expire right after its deadline", () => {
    expect(() => assertOverdue(approved, new Date("2026-11-30T23:00:00.000Z"))).not.toThrow()
  })

  it.each([
    ["in the last millisecond of the deadline", approved, "2026-11-30T22:59:59.999Z"],
    ["without a deadline", { ...approved, return_by: null }, "2036-01-01T00:00:00Z"],
    ["with goods that core's own dialog received", { ...approved, core_received: 1 }, "2026-12-24T00:00:00Z"],
  ])("refuses it %s", (_, rma, now) => {
    expect(refusalOf(() => assertOverdue(rma, new Date(now)))).toEqual({
      code: "transition_not_allowed",
      details: { status: "approved", event: "expire" },
    })
  })
})

describe("isReminderDue", () => {
  const shop = { reminder_days: 3, time_zone: "Europe/Paris" }
  const facts = { return_by, return_by_reminded_at: null }

  it.each([
    ["from the first minute of the third day before", "2026-11-26T23:00:00Z", true],
    ["not a minute earlier", "2026-11-26T22:59:00Z", false],
    ["on the last day", "2026-11-30T12:00:00Z", true],
    ["not once it is over", "2026-11-30T23:00:00Z", false],
  ])("is due %s", (_, now, expected) => {
    expect(isReminderDue(facts, shop, new Date(now))).toBe(expected)
  })

  it.each([
    ["who was reminded already", { ...facts, return_by_reminded_at: new Date("2026-11-28T08:00:00Z") }, shop],
    ["where there is no deadline", { ...facts, return_by: null }, shop],
    ["where the shop never reminds", facts, { ...shop, reminder_days: null }],
  ])("is not due for a customer %s", (_, given, rules) => {
    expect(isReminderDue(given, rules, new Date("2026-11-30T12:00:00Z"))).toBe(false)
  })
})
