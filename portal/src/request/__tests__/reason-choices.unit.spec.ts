import type { HttpReturnAction, StoreReturnReasonSettings } from "../../../../src/types/http"
import { actionsFor, proposedActionId, toReasonGroups, type ReasonChoice } from "../reason-choices"

const setting = (
  reason_id: string,
  parent: string | null,
  is_category = false
): StoreReturnReasonSettings => ({
  reason_id,
  is_category,
  label: reason_id,
  parent_return_reason_id: parent,
  requires_photos: false,
  action_ids: null,
  proposed_action_id: null,
})
const action = (id: string): HttpReturnAction => ({
  id,
  label: id,
  description: null,
  resolution: "refund",
})
const ACTIONS = ["refund", "exchange", "repair"].map(action)
const reason = (said: Partial<ReasonChoice>): ReasonChoice => ({
  id: "fit",
  label: "fit",
  requires_photos: false,
  action_ids: null,
  proposed_action_id: null,
  ...said,
})

describe("reasons to choose from", () => {
  it("stand below their categories, which are no choices, and those without one first", () => {
    const groups = toReasonGroups([
      setting("quality", null, true),
      setting("defective", "quality"),
      setting("other", null),
      setting("fit", null, true),
      setting("too_large", "fit"),
      setting("too_small", "fit"),
      setting("orphan", "a category that nobody may see"),
    ])
    expect(groups.map(({ label, reasons }) => [label, reasons.map(({ id }) => id)])).toEqual([
      [null, ["other", "orphan"]],
      ["quality", ["defective"]],
      ["fit", ["too_large", "too_small"]],
    ])
  })
})

describe("actions to choose from", () => {
  it.each([
    ["all that the line has", null, ["refund", "repair"], ["refund", "repair"]],
    ["what reason and line have in common", ["exchange", "repair"], ["refund", "repair"], ["repair"]],
    ["none", ["exchange"], ["refund"], []],
  ])("are %s", (_name, action_ids, ofLine, expected) => {
    const found = actionsFor(ACTIONS, reason({ action_ids }), ofLine)
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  it.each([
    ["what the reason proposes", "exchange", "refund", "exchange"],
    ["what was wished before", null, "repair", "repair"],
    ["nothing, where several are left to choose", null, null, null],
    ["nothing that is not allowed", "other", null, null],
  ])("are preselected: %s", (_name, proposed_action_id, before, expected) => {
    expect(proposedActionId(ACTIONS, reason({ proposed_action_id }), before)).toBe(expected)
  })

  it("are preselected where there is but one", () => {
    expect(proposedActionId([action("refund")], reason({}), "exchange")).toBe("refund")
  })
})
