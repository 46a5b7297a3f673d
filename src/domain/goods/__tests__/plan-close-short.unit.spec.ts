import { aCase, aMugItem, aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { planCloseShort } from "../plan-close-short"

const shirts = aShirtItem({ approved_quantity: 2, received_quantity: 1 })
const mugs = aMugItem({ approved_quantity: 2, received_quantity: 1 })
const otherMug = aMugItem({ id: "rmai_other_mug", approved_quantity: 1 })

function closeShort(items = [shirts, mugs, otherMug], entries = [{ id: "rmai_mug", quantity: 1 }]) {
  return planCloseShort(aCase({ status: "processing", items }), entries)
}

describe("planCloseShort", () => {
  it("lowers what is approved to what came, and takes the rest out of core's return", () => {
    const entries = [
      { id: "rmai_mug", quantity: 1 },
      { id: "rmai_shirt", quantity: 1 },
      { id: "rmai_other_mug", quantity: 1 },
    ]
    expect(closeShort(undefined, entries)).toEqual({
      items: [
        { id: "rmai_mug", approved_quantity: 1 },
        { id: "rmai_shirt", approved_quantity: 1 },
        { id: "rmai_other_mug", approved_quantity: 0 },
      ],
      core_cancel: [
        { line_item_id: "line_mug", quantity: 2 },
        { line_item_id: "line_shirt", quantity: 1 },
      ],
    })
  })

  it("has nothing to take out of core's return for a repair", () => {
    expect(closeShort([{ ...mugs, resolution: "repair" }]).core_cancel).toEqual([])
  })

  it("says how many are awaited when more are closed", () => {
    const refusal = refusalOf(() => closeShort([mugs], [{ id: "rmai_mug", quantity: 2 }]))
    expect(refusal).toEqual({
      code: "invalid_data",
      details: {
        field: "quantity",
        problem: "more_than_awaited",
        id: "rmai_mug",
        line_item_id: "line_mug",
        awaited: 1,
        quantity: 2,
      },
    })
  })

  it.each([
    ["nothing", [mugs], [], "invalid_data"],
    ["no unit", [mugs], [{ id: "rmai_mug", quantity: 0 }], "invalid_data"],
    ["a half", [mugs], [{ id: "rmai_mug", quantity: 0.5 }], "invalid_data"],
    ["an unknown item", [mugs], [{ id: "rmai_foreign", quantity: 1 }], "invalid_data"],
    [
      "what nobody awaits",
      [{ ...mugs, return_expected: false }],
      [{ id: "rmai_mug", quantity: 1 }],
      "invalid_data",
    ],
    [
      "an item twice",
      [otherMug, mugs],
      [
        { id: "rmai_mug", quantity: 1 },
        { id: "rmai_mug", quantity: 1 },
      ],
      "duplicate_item",
    ],
  ])("refuses to close %s", (_, items, entries, code) => {
    expect(refusalOf(() => closeShort(items, entries)).code).toBe(code)
  })
})
