import { aShirtOrder } from "../../__tests__/cast"
import { refundableShipping } from "../refundable-shipping"

const standard = { id: "ship_1", total: "4.996", taxes: [] }
const express = { id: "ship_2", total: "9.994", taxes: [] }

describe("refundableShipping", () => {
  it.each([
    ["every method rounded by itself", [standard, express], 0, 1499],
    ["less what other cases gave back", [standard, express], 499, 1000],
    ["nothing, once all was given back", [standard], 500, 0],
    ["nothing, when an edit made shipping cheaper since", [standard], 1499, 0],
    ["nothing, where there was none", [], 0, 0],
  ])("%s", (_, shipping_methods, shipping_refund, refundable) => {
    const recorded = { lines: [], shipping_refund, shipping_taxes: [], rounding: 0 }
    expect(refundableShipping(aShirtOrder({ shipping_methods, recorded }))).toBe(refundable)
  })
})
