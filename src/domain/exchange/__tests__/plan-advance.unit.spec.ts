import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaItemFacts } from "../../facts"
import { planAdvance } from "../plan-advance"

const NOW = new Date("2026-03-10T12:00:00Z")
const AN_HOUR_AGO = new Date("2026-03-10T11:00:00Z")

const exchange = { id: "exc_1", advance_asked_at: null, lines: [{ rma_item_id: "rmai_m" }] }
const shirt: RmaItemFacts = {
  id: "rmai_m",
  line_item_id: "ordli_m",
  reason_id: null,
  action_id: "ract_exchange",
  resolution: "exchange",
  requested_quantity: 1,
  approved_quantity: 1,
  received_quantity: 0,
  core_received_quantity: 0,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}
const rules = { customer_group_ids: ["cusgroup_vip"], time_zone: "Europe/Paris" }
const forAll = { ...rules, terms: { advance: true } }
const forGroup = (id: string) => ({
  ...rules,
  terms: { advance: true, advance_customer_group_ids: ["cusgroup_staff", id] },
})

it.each([
  ["to all customers", forAll],
  ["to a group of the customer", forGroup("cusgroup_vip")],
])("ends with the named day in the shop where the policy grants it %s", (_whom, granting) => {
  const until = planAdvance(exchange, [shirt], "2026-03-31", granting, NOW)
  expect(until.toISOString()).toBe("2026-03-31T21:59:59.999Z")
})

it.each([
  ["the policy says nothing of it", "not_eligible", { ...forAll, terms: {} }, {}, {}],
  ["the policy says no", "not_eligible", { ...forAll, terms: { advance: false } }, {}, {}],
  ["the policy grants it to others", "not_eligible", forGroup("cusgroup_new"), {}, {}],
  ["the old units are in", "transition_not_allowed", forAll, {}, { received_quantity: 1 }],
  ["others are awaited", "transition_not_allowed", forAll, { lines: [] }, {}],
  [
    "the full price is asked for",
    "transition_not_allowed",
    forAll,
    { advance_asked_at: AN_HOUR_AGO },
    {},
  ],
])("is refused where %s", (_why, code, granting, change, item) => {
  const refusal = refusalOf(() =>
    planAdvance(
      { ...exchange, ...change },
      [{ ...shirt, ...item }],
      "2026-03-31",
      granting,
      NOW
    )
  )
  expect(refusal.code).toBe(code)
})

it("is refused where the day is over", () => {
  const refusal = refusalOf(() => planAdvance(exchange, [shirt], "2026-03-09", forAll, NOW))
  expect(refusal).toMatchObject({
    code: "invalid_data",
    details: { field: "return_by", problem: "in_the_past" },
  })
})
