import type { AdminReturnReasonSettings } from "../../../types/http"
import { toReasonTree } from "../reason-tree"

function reason(reason_id: string, parent: string | null, is_category = false): AdminReturnReasonSettings {
  return {
    reason_id,
    label: reason_id,
    value: reason_id,
    parent_return_reason_id: parent,
    is_category,
    is_visible: true,
    requires_photos: false,
    action_ids: null,
    proposed_action_id: null,
    default_disposition: null,
    label_paid_by: null,
    fault: null,
    restocking_fee: null,
    translations: null,
    rma_count: 0,
  }
}

function names(reasons: AdminReturnReasonSettings[]) {
  return toReasonTree(reasons).map((branch) => [
    branch.category?.reason_id ?? null,
    branch.reasons.map(({ reason_id }) => reason_id),
  ])
}

describe("toReasonTree", () => {
  it("puts reasons under their categories, those without one first", () => {
    const reasons = [
      reason("fit", null, true),
      reason("too_small", "fit"),
      reason("other", null),
      reason("too_large", "fit"),
    ]
    expect(names(reasons)).toEqual([
      [null, ["other"]],
      ["fit", ["too_small", "too_large"]],
    ])
  })

  it("loses no reason whose category is gone", () => {
    expect(names([reason("too_small", "fit")])).toEqual([[null, ["too_small"]]])
  })

  it("is empty where there is no reason", () => {
    expect(toReasonTree([])).toEqual([])
  })
})
