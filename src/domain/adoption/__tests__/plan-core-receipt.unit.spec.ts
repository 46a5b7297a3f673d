import { aShirtItem } from "../../__tests__/cast"
import { planCoreReceipt, type CoreReceipt } from "../plan-core-receipt"

const shirt = aShirtItem({ id: "rmai_1", requested_quantity: 2, approved_quantity: 2 })
const second = { ...shirt, id: "rmai_2" }
const LINE = shirt.line_item_id
const came = (received: number, dismissed = 0, known_dismissed = 0): CoreReceipt[] => [
  { line_item_id: LINE, received, dismissed, known_dismissed },
]
const good = (quantity: number) => ({
  quantity,
  condition: "new",
  disposition: "restock",
  location_id: "sloc_1",
})
const damaged = (quantity: number) => ({ quantity, condition: "damaged", disposition: "scrap" })
const after = (quantity: number) => ({
  ...shirt,
  received_quantity: quantity,
  core_received_quantity: quantity,
})

describe("planCoreReceipt", () => {
  it.each([
    ["all came", [shirt], came(2), [{ id: "rmai_1", units: [good(2)] }]],
    ["some came", [shirt], came(1), [{ id: "rmai_1", units: [good(1)] }]],
    ["more came", [after(1)], came(2), [{ id: "rmai_1", units: [good(1)] }]],
    ["some were damaged", [shirt], came(1, 1), [{ id: "rmai_1", units: [good(1), damaged(1)] }]],
    ["a good one follows a damaged one", [after(1)], came(1, 1, 1), [{ id: "rmai_1", units: [good(1)] }]],
    [
      "the line stands in the case for two reasons",
      [shirt, second],
      came(3),
      [
        { id: "rmai_1", units: [good(2)] },
        { id: "rmai_2", units: [good(1)] },
      ],
    ],
    ["nothing came", [shirt], [], []],
    ["we know of it all", [after(2)], came(2), []],
    ["we know of more: core is told later", [after(2)], came(1), []],
    ["the units go back repaired", [{ ...shirt, resolution: "repair" as const }], came(1), []],
  ])("%s", (_, items, receipts, expected) => {
    expect(planCoreReceipt({ items }, receipts, "sloc_1")).toEqual(expected)
  })
})
