import { aMugItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { resentUnits } from "../resent-units"

const lost = {
  ...aMugItem({ resolution: "reship", return_expected: false, approved_quantity: 2 }),
  variant_id: "variant_mug",
}

describe("which units core's claim sends once more", () => {
  it.each([
    ["of a lost parcel", lost, 2],
    ["that come back first: an even exchange sends those", { ...lost, return_expected: true }, 0],
    ["that nobody approved", { ...lost, approved_quantity: 0 }, 0],
    ["that are refunded", { ...lost, resolution: "refund" as const }, 0],
    ["that are exchanged for another article", { ...lost, resolution: "exchange" as const }, 0],
  ])("those %s", (_which, item, quantity) => {
    expect(resentUnits([item]).map((units) => units.quantity)).toEqual(quantity ? [quantity] : [])
  })

  it("is refused for what the catalogue does not know", () => {
    expect(refusalOf(() => resentUnits([{ ...lost, variant_id: null }]))).toMatchObject({
      code: "invalid_data",
      details: { problem: "no_variant", id: lost.id },
    })
  })
})
