import { refusalOf } from "../../__tests__/refusal-of"
import { REIMBURSEMENT_STATUSES, type ReimbursementStatus } from "../../words"
import { assertReimbursementEvent, type ReimbursementEvent } from "../assert-reimbursement-event"

const EVENTS: ReimbursementEvent[] = ["retry", "cancel", "resolve"]
const ALLOWED: [ReimbursementStatus, ReimbursementEvent][] = [
  ["failed", "retry"],
  ["pending", "cancel"],
  ["failed", "cancel"],
  ["processing", "resolve"],
]
const REFUSED = REIMBURSEMENT_STATUSES.filter((status) => status !== "paid").flatMap((status) =>
  EVENTS.filter((event) => !ALLOWED.some((row) => row[0] === status && row[1] === event)).map(
    (event): [ReimbursementStatus, ReimbursementEvent] => [status, event]
  )
)

describe("assertReimbursementEvent", () => {
  it.each(ALLOWED)("%s: %s", (status, event) => {
    expect(() => assertReimbursementEvent(status, event)).not.toThrow()
  })

  it.each(REFUSED)("%s: no %s", (status, event) => {
    expect(refusalOf(() => assertReimbursementEvent(status, event))).toEqual({
      code: "transition_not_allowed",
      details: { status, event },
    })
  })

  it.each(EVENTS)("paid: no %s", (event) => {
    expect(refusalOf(() => assertReimbursementEvent("paid", event)).code).toBe("reimbursement_paid")
  })

  it("lets one under way be given up where it handed nothing out", () => {
    expect(() => assertReimbursementEvent("processing", "cancel", "nothing")).not.toThrow()
  })

  it.each([
    ["cancel", "something"],
    ["resolve", "something"],
    ["resolve", "nothing"],
    ["retry", "nothing"],
  ] as const)("lets nobody %s one under way that is seen to have handed out %s", (event, handed) => {
    expect(refusalOf(() => assertReimbursementEvent("processing", event, handed))).toEqual({
      code: "transition_not_allowed",
      details: { status: "processing", event, handed },
    })
  })
})
