import { refusalOf } from "../../__tests__/refusal-of"
import { assertReasonSettings, type ReasonActions } from "../assert-reason-settings"

const shop = { is_category: false, action_ids: ["ract_refund", "ract_repair"] }
const before: ReasonActions = { action_ids: null, proposed_action_id: null }

function set(named: Record<string, unknown>, former = before, of = shop) {
  return () => assertReasonSettings(named, { ...former, ...named }, of)
}

describe("assertReasonSettings", () => {
  it.each([
    ["what has nothing to do with actions", { requires_photos: true }],
    ["actions of the shop", { action_ids: ["ract_refund"] }],
    ["all actions again", { action_ids: null }],
    ["one to propose among all", { proposed_action_id: "ract_repair" }],
    ["one to propose among those named", { action_ids: ["ract_repair"], proposed_action_id: "ract_repair" }],
    ["none to propose", { proposed_action_id: null }],
  ])("takes %s", (_what, named) => {
    expect(set(named)).not.toThrow()
  })

  it.each([
    ["actions that are not there", { action_ids: ["ract_refund", "ract_x"] }, before, "action_ids", "unknown_action"],
    ["a proposal that is not there", { proposed_action_id: "ract_x" }, before, "proposed_action_id", "unknown_action"],
    [
      "a proposal that the reason does not allow",
      { proposed_action_id: "ract_refund" },
      { ...before, action_ids: ["ract_repair"] },
      "proposed_action_id",
      "action_not_allowed",
    ],
    [
      "to allow less than what is proposed",
      { action_ids: ["ract_repair"] },
      { ...before, proposed_action_id: "ract_refund" },
      "action_ids",
      "action_not_allowed",
    ],
  ])("refuses %s", (_what, named, former, field, problem) => {
    expect(refusalOf(set(named, former))).toMatchObject({
      code: "invalid_data",
      details: { field, problem },
    })
  })

  it("lets a category have words in other languages, and nothing else", () => {
    const category = { ...shop, is_category: true }
    expect(set({ translations: {} }, before, category)).not.toThrow()
    expect(refusalOf(set({ translations: {}, fault: "carrier" }, before, category))).toMatchObject({
      code: "invalid_data",
      details: { field: "fault", problem: "category" },
    })
  })
})
