import { refusalOf } from "../../__tests__/refusal-of"
import { assertExchangeExpirable } from "../assert-exchange-expirable"

const YESTERDAY = new Date("2026-03-09T12:00:00Z")
const unbound = { difference_paid_at: null, advance_granted_at: null, fulfillment_allowed_at: null }

it.each([
  ["no exchange", undefined],
  ["an exchange that nobody paid", unbound],
])("lets a case of %s expire", (_what, exchange) => {
  expect(() => assertExchangeExpirable(exchange)).not.toThrow()
})

it.each([
  ["its difference is paid", { difference_paid_at: YESTERDAY }],
  ["its new units may go ahead", { advance_granted_at: YESTERDAY }],
  ["staff let its new units go", { fulfillment_allowed_at: YESTERDAY }],
])("keeps a case open where %s", (_what, bound) => {
  expect(refusalOf(() => assertExchangeExpirable({ ...unbound, ...bound })).code).toBe(
    "transition_not_allowed"
  )
})
