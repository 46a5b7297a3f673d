import { refusalOf } from "../../__tests__/refusal-of"
import { SETTLEMENT_STATUSES, type SettlementStatus } from "../../words"
import {
  assertSettlementEvent,
  SETTLEMENT_EVENTS,
  type SettlementEvent,
} from "../assert-settlement-event"

type Pair = [SettlementStatus, SettlementEvent]

const ALLOWED: Pair[] = [
  ["draft", "approve"],
  ["draft", "void"],
  ["approved", "pay"],
  ["approved", "void"],
]
const REFUSED = SETTLEMENT_STATUSES.flatMap((status) =>
  SETTLEMENT_EVENTS.map((event): Pair => [status, event])
).filter(([status, event]) => !ALLOWED.some((row) => row[0] === status && row[1] === event))

describe("assertSettlementEvent", () => {
  it.each(ALLOWED)("%s: %s", (status, event) => {
    expect(() => assertSettlementEvent(status, event)).not.toThrow()
  })

  it.each(REFUSED)("%s: no %s", (status, event) => {
    expect(refusalOf(() => assertSettlementEvent(status, event))).toEqual({
      code: "transition_not_allowed",
      details: { of: "settlement", status, event },
    })
  })

  it("knows every pair", () => {
    expect(ALLOWED.length + REFUSED.length).toBe(9)
  })
})
