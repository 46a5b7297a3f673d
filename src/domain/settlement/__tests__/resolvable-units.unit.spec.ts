import { aMugItem } from "../../__tests__/cast"
import { resolvableUnits } from "../resolvable-units"

const approved = { approved_quantity: 3 }

describe("resolvableUnits of three mugs (I3)", () => {
  it.each([
    ["asked for", {}, 0],
    ["approved, to be sent back", approved, 0],
    ["two came", { ...approved, received_quantity: 2 }, 2],
    ["two came, one is settled", { ...approved, received_quantity: 2, resolved_quantity: 1 }, 1],
    ["all settled", { ...approved, received_quantity: 3, resolved_quantity: 3 }, 0],
    ["approved, to be kept", { ...approved, return_expected: false }, 3],
    ["kept, two settled", { ...approved, return_expected: false, resolved_quantity: 2 }, 1],
    [
      "one came, the rest may be kept",
      { ...approved, return_expected: false, received_quantity: 1 },
      3,
    ],
  ])("%s", (_, changes, units) => {
    expect(resolvableUnits(aMugItem(changes))).toBe(units)
  })
})
