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

  const credit = { ...approved, resolution: "store_credit" as const }

  it.each([
    ["awaited for store credit", credit, { never: 0, store_credit: 3, any: 3 }],
    ["awaited for a refund", approved, { never: 0, store_credit: 0, any: 3 }],
    ["awaited for an exchange", { ...credit, resolution: "exchange" as const }, { never: 0, store_credit: 0, any: 0 }],
    ["two came", { ...credit, received_quantity: 2 }, { never: 2, store_credit: 3, any: 3 }],
    ["two are paid already", { ...credit, resolved_quantity: 2 }, { never: 0, store_credit: 1, any: 1 }],
    [
      "two are paid, one of them came",
      { ...credit, resolved_quantity: 2, received_quantity: 1 },
      { never: 0, store_credit: 1, any: 1 },
    ],
    [
      "two were paid and never came, what is left is approved no more",
      { ...credit, approved_quantity: 0, resolved_quantity: 2 },
      { never: 0, store_credit: 0, any: 0 },
    ],
  ])("before they came: %s", (_, changes, units) => {
    const item = aMugItem(changes)
    expect({
      never: resolvableUnits(item, { pay_before_receipt: "never" }),
      store_credit: resolvableUnits(item, { pay_before_receipt: "store_credit" }),
      any: resolvableUnits(item, { pay_before_receipt: "any" }),
    }).toEqual(units)
  })
})
