import { aShirtItem } from "../../__tests__/cast"
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
const awaited = aShirtItem({ resolution: "exchange", approved_quantity: 2 })
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
