import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_EVENTS, RMA_STATUSES, type RmaEvent, type RmaStatus } from "../../words"
import { nextStatus } from "../transitions"

/** The table of the design, written down a second time: every other pair is refused. */
const ALLOWED: [from: RmaStatus, event: RmaEvent, to: RmaStatus][] = [
  ["draft", "submit", "requested"],
  ["draft", "cancel", "canceled"],
  ["requested", "approve", "approved"],
  ["requested", "reject", "rejected"],
  ["requested", "cancel", "canceled"],
  ["approved", "receive", "processing"],
  ["approved", "complete", "completed"],
  ["approved", "cancel", "canceled"],
  ["approved", "expire", "expired"],
  ["processing", "receive", "processing"],
  ["processing", "close_short", "processing"],
  ["processing", "complete", "completed"],
  ["completed", "reopen", "processing"],
  ["rejected", "reopen", "requested"],
  ["expired", "reopen", "approved"],
]

const REFUSED = RMA_STATUSES.flatMap((from) =>
  RMA_EVENTS.filter((event) => !ALLOWED.some((row) => row[0] === from && row[1] === event)).map(
    (event): [RmaStatus, RmaEvent] => [from, event]
  )
)

describe("nextStatus", () => {
  it.each(ALLOWED)("%s, %s: %s", (from, event, to) => {
    expect(nextStatus(from, event)).toBe(to)
  })

  it.each(REFUSED)("%s, %s: refused", (from, event) => {
    expect(refusalOf(() => nextStatus(from, event))).toEqual({
      code: "transition_not_allowed",
      details: { status: from, event },
    })
  })

  it("was asked about every pair", () => {
    expect(ALLOWED.length + REFUSED.length).toBe(RMA_STATUSES.length * RMA_EVENTS.length)
  })
})
