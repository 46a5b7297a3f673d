import { refusalOf } from "../../__tests__/refusal-of"
import { assertDifferencePayable } from "../assert-difference-payable"

const NOW = new Date("2026-03-05T10:00:00Z")
const EARLIER = new Date("2026-03-04T10:00:00Z")
const LATER = new Date("2026-03-06T10:00:00Z")
const due = { difference: "20", difference_paid_at: null, canceled_at: null, expires_at: null }

it.each([
  ["without an end", due],
  ["before its end", { ...due, expires_at: LATER }],
  ["in the moment of its end", { ...due, expires_at: NOW }],
])("takes a difference that is due %s", (_when, exchange) => {
  expect(() => assertDifferencePayable(exchange, NOW)).not.toThrow()
})

it.each([
  ["expired", { ...due, expires_at: EARLIER }],
  ["canceled", { ...due, canceled_at: EARLIER }],
  ["canceled", { ...due, canceled_at: EARLIER, difference_paid_at: EARLIER }],
  ["paid", { ...due, difference_paid_at: EARLIER, expires_at: EARLIER }],
  ["none", { ...due, difference: "0" }],
  ["owed_to_customer", { ...due, difference: "-20" }],
])("takes none that is %s", (status, exchange) => {
  expect(refusalOf(() => assertDifferencePayable(exchange, NOW))).toMatchObject({
    code: "transition_not_allowed",
    details: { of: "difference", status, event: "pay" },
  })
})
