import { isExchangeChosen } from "../is-exchange-chosen"

const shirts = {
  resolution: "exchange",
  requested_quantity: 3,
  approved_quantity: 0,
  resolved_quantity: 0,
} as const

it.each([
  ["asked for", "requested", {}, true],
  ["asked to be refunded", "requested", { resolution: "refund" }, false],
  ["asked to be sent again", "requested", { resolution: "reship" }, false],
  ["approved", "approved", { approved_quantity: 2 }, true],
  ["not approved", "approved", {}, false],
  ["partly resolved", "processing", { approved_quantity: 2, resolved_quantity: 1 }, true],
  ["resolved", "processing", { approved_quantity: 2, resolved_quantity: 2 }, false],
] as const)("says of units that are %s whether they are being exchanged", (_what, status, item, is) => {
  expect(isExchangeChosen(status, { ...shirts, ...item })).toBe(is)
})
