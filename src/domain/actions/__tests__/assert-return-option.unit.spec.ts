import { refusalOf } from "../../__tests__/refusal-of"
import { allowsReturnOption, assertReturnOption } from "../assert-return-option"

const back = { is_return: true }
const any = { return_shipping_option_ids: null }
const named = (...ids: string[]) => ({ return_shipping_option_ids: ids })

describe("assertReturnOption", () => {
  it.each([
    ["where no action names any", [any, named()]],
    ["that all actions name, as far as they do", [any, named("so_post"), named("so_free", "so_post")]],
  ])("takes an option %s", (_what, actions) => {
    expect(() => assertReturnOption("so_post", back, actions)).not.toThrow()
    expect(actions.every((action) => allowsReturnOption(action, "so_post"))).toBe(true)
  })

  it.each([
    ["that is not there", null, [any], "unknown_shipping_option"],
    ["by which goods go out", { is_return: false }, [any], "not_a_return_option"],
    ["that one of the actions does not name", back, [any, named("so_free")], "not_for_this_action"],
  ])("refuses one %s", (_what, option, actions, problem) => {
    expect(refusalOf(() => assertReturnOption("so_post", option, actions))).toEqual({
      code: "invalid_data",
      details: { field: "return_shipping_option_id", problem, id: "so_post" },
    })
  })
})
