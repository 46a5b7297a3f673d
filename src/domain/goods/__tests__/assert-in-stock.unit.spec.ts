import { refusalOf } from "../../__tests__/refusal-of"
import { assertInStock } from "../assert-in-stock"

const level = {
  inventory_item_id: "iitem_shirt",
  location_id: "loc_main",
  stocked_quantity: 5,
  reserved_quantity: 2,
}
const change = (adjustment: number, locationId = "loc_main") => [
  { inventoryItemId: "iitem_shirt", locationId, adjustment },
]

describe("assertInStock where five shirts lie and two are sold", () => {
  it.each([
    ["lets three go", change(-3)],
    ["lets any come", change(7)],
    ["lets any come where there are none", change(7, "loc_new")],
  ])("%s", (_, changes) => {
    expect(() => assertInStock(changes, [level])).not.toThrow()
  })

  it.each([
    ["the fourth, which somebody waits for", change(-4), [level], 3],
    ["one from where there are none", change(-1, "loc_new"), [level], 0],
    ["one of more sold than there are", change(-1), [{ ...level, reserved_quantity: 6 }], 0],
  ])("refuses %s", (_, changes, levels, available) => {
    expect(refusalOf(() => assertInStock(changes, levels))).toMatchObject({
      code: "invalid_data",
      details: { problem: "not_in_stock", available, quantity: -changes[0].adjustment },
    })
  })
})
