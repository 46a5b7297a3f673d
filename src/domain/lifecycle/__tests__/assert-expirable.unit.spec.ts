import { aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertExpirable } from "../assert-expirable"

const awaited = aShirtItem({ approved_quantity: 2 })
const kept = aShirtItem({ id: "rmai_kept", approved_quantity: 2, return_expected: false })
const partlyResolved = { ...kept, resolved_quantity: 1 }

describe("assertExpirable", () => {
  it.each([
    ["goods are awaited", [awaited]],
    ["some are, and others stay with the customer", [awaited, kept]],
  ])("lets a case expire while %s", (_, items) => {
    const rma = { status: "approved" as const, items, has_tracking: false }
    expect(() => assertExpirable(rma)).not.toThrow()
  })

  it.each([
    ["a parcel is known to be on its way", [awaited], true],
    ["nothing has to come", [kept], false],
    ["a unit is resolved", [awaited, partlyResolved], false],
  ])("refuses when %s", (_, items, has_tracking) => {
    const rma = { status: "approved" as const, items, has_tracking }
    expect(refusalOf(() => assertExpirable(rma))).toEqual({
      code: "transition_not_allowed",
      details: { status: "approved", event: "expire" },
    })
  })
})
