import type { RmaItemFacts } from "../../facts"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertShippingAllowable } from "../assert-shipping-allowable"

/** Two hoodies for two shirts that are not in yet. */
const held = {
  difference: "40",
  is_difference_paid: true,
  is_advance_granted: false,
  is_fulfillment_allowed: false,
  is_canceled: false,
  is_released: false,
  lines: [{ id: "excl_hoodie", rma_item_id: "rmai_shirt", quantity: 2 }],
}
const awaited: RmaItemFacts = {
  id: "rmai_shirt",
  line_item_id: "ordli_shirt",
  reason_id: null,
  action_id: "ract_exchange",
  resolution: "exchange",
  requested_quantity: 2,
  approved_quantity: 2,
  received_quantity: 0,
  core_received_quantity: 0,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}
const cameRight = { received_quantity: 2, core_received_quantity: 2 }
const oneWrong = { received_quantity: 2, core_received_quantity: 1 }
const released = { is_released: true }
const allowed = { is_fulfillment_allowed: true }

it.each([
  ["what waits for goods", {}, {}],
  ["all of what is released but for one unit", released, oneWrong],
])("lets staff allow %s to be shipped", (_what, exchange, item) => {
  const items = [{ ...awaited, ...item }]
  expect(() => assertShippingAllowable({ ...held, ...exchange }, items)).not.toThrow()
})

it.each([
  ["what leaves anyhow", released, cameRight],
  ["what was allowed before", allowed, {}],
  ["what was allowed before because of a wrong item", { ...released, ...allowed }, oneWrong],
])("refuses to allow %s", (_what, exchange, item) => {
  const items = [{ ...awaited, ...item }]
  expect(refusalOf(() => assertShippingAllowable({ ...held, ...exchange }, items))).toMatchObject({
    code: "transition_not_allowed",
    details: { of: "exchange", status: "released", event: "allow_fulfillment" },
  })
})
