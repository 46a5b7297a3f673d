import { refusalOf } from "../../__tests__/refusal-of"
import { assertReturnOptions } from "../assert-return-options"

const options = [
  { id: "so_return", is_return: true },
  { id: "so_standard", is_return: false },
]

describe("assertReturnOptions", () => {
  it("takes options that are made for returns, or none", () => {
    expect(() => assertReturnOptions(["so_return"], options)).not.toThrow()
    expect(() => assertReturnOptions([], options)).not.toThrow()
  })

  it.each([
    ["that is not there", ["so_return", "so_moon"], "unknown_shipping_option", "so_moon"],
    ["by which goods go out", ["so_standard"], "not_a_return_option", "so_standard"],
  ])("refuses one %s", (_what, named, problem, id) => {
    expect(refusalOf(() => assertReturnOptions(named, options))).toEqual({
      code: "invalid_data",
      details: { field: "return_shipping_option_ids", problem, id },
    })
  })
})
