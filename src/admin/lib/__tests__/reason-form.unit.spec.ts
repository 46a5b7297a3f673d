import type { AdminReturnReasonSettings } from "../../../types/http"
import { startReason, toReasonBody } from "../reason-form"

const REASON: AdminReturnReasonSettings = {
  reason_id: "rr_broken",
  label: "Broken",
  value: "broken",
  parent_return_reason_id: null,
  is_category: false,
  is_visible: true,
  requires_photos: true,
  action_ids: ["ract_refund"],
  proposed_action_id: "ract_refund",
  default_disposition: "scrap",
  label_paid_by: null,
  fault: "carrier",
  restocking_fee: { type: "none" },
  translations: { fr: { label: "Cassé" } },
  rma_count: 3,
}

describe("the form of a reason", () => {
  it("changes nothing when it was only looked at", () => {
    expect(toReasonBody(REASON, startReason(REASON, ["en", "fr"]))).toEqual({})
  })

  it("sends what was changed, and says all actions with null", () => {
    const values = { ...startReason(REASON, ["en"]), action_ids: [], fault: null }
    expect(toReasonBody(REASON, values)).toEqual({ action_ids: null, fault: null })
  })

  it("sends another fee, and leaves it to the policy with null", () => {
    const started = startReason(REASON, [])
    const fee = { ...started.fee, type: "percent" as const, percent: "15" }
    expect(toReasonBody(REASON, { ...started, fee })).toEqual({
      restocking_fee: { type: "percent", percent: 15 },
    })
    expect(toReasonBody(REASON, { ...started, fee: { ...fee, type: null } })).toEqual({
      restocking_fee: null,
    })
  })

  it("takes the last translation away", () => {
    const values = { ...startReason(REASON, []), translations: { fr: { label: " " } } }
    expect(toReasonBody(REASON, values)).toEqual({ translations: null })
  })
})
