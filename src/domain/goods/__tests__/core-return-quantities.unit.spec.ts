import { aMugItem, aShirtItem } from "../../__tests__/cast"
import { coreReturnQuantities } from "../core-return-quantities"

const shirts = aShirtItem({ approved_quantity: 2 })
const mugs = aMugItem({ approved_quantity: 3, received_quantity: 1 })

describe("coreReturnQuantities", () => {
  it.each([
    [
      "what is awaited, by line",
      [shirts, mugs, { ...mugs, id: "rmai_other_mug", received_quantity: 2 }],
      [
        { line_item_id: "line_shirt", quantity: 2 },
        { line_item_id: "line_mug", quantity: 3 },
      ],
    ],
    [
      "not what came already",
      [shirts, { ...mugs, received_quantity: 3 }],
      [{ line_item_id: "line_shirt", quantity: 2 }],
    ],
    [
      "not what is kept or repaired",
      [
        { ...shirts, return_expected: false },
        { ...mugs, resolution: "repair" as const },
      ],
      [],
    ],
  ])("%s", (_, items, quantities) => {
    expect(coreReturnQuantities(items)).toEqual(quantities)
  })
})
