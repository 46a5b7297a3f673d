import { refusalOf } from "../../__tests__/refusal-of"
import { assertChoosable, type Choice } from "../assert-choosable"
import { USUAL_REASON_RULES, type ReasonRules } from "../reason-rules"

const choice: Choice = { reason_id: "rr_broken", action_id: "ract_refund", photos: 0 }

describe("assertChoosable", () => {
  it.each<[string, Partial<ReasonRules>, Partial<Choice>]>([
    ["anything for a reason with nothing set", {}, {}],
    ["an action that the reason names", { action_ids: ["ract_repair", "ract_refund"] }, {}],
    ["a photo where one is asked for", { requires_photos: true }, { photos: 1 }],
    ["a photo that nobody asked for", {}, { photos: 3 }],
  ])("takes %s", (_what, rules, chosen) => {
    const check = () => assertChoosable({ ...choice, ...chosen }, { ...USUAL_REASON_RULES, ...rules })
    expect(check).not.toThrow()
  })

  it.each<[string, Partial<ReasonRules>, string, string]>([
    ["a reason for staff, as if there were none", { is_visible: false }, "reason_id", "unknown_reason"],
    ["another action", { action_ids: ["ract_repair"] }, "action_id", "action_not_allowed"],
    ["any action where none is left", { action_ids: [] }, "action_id", "action_not_allowed"],
    ["no photo where one is asked for", { requires_photos: true }, "attachment_ids", "photos_required"],
  ])("refuses %s", (_what, rules, field, problem) => {
    const check = () => assertChoosable(choice, { ...USUAL_REASON_RULES, ...rules })
    expect(refusalOf(check)).toMatchObject({ code: "invalid_data", details: { field, problem } })
  })
})
