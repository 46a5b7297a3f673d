import { aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaStatus } from "../../words"
import { assertItemEditable, type ItemEdit } from "../assert-item-editable"

const item = aShirtItem()
const repair = aShirtItem({ resolution: "repair" })
const resolved = aShirtItem({ resolved_quantity: 1 })

describe("assertItemEditable", () => {
  it.each([
    ["draft", "everything", item, { quantity: 1, return_expected: false, resolution: "repair" }],
    [
      "requested",
      "everything",
      item,
      { quantity: 1, return_expected: false, resolution: "repair" },
    ],
    ["approved", "why", item, { reason_id: "rr_broken" }],
    ["approved", "what the customer gets", item, { resolution: "exchange" }],
    ["processing", "what the customer gets", item, { resolution: "store_credit" }],
    ["processing", "nothing of a repair", repair, { resolution: "repair" }],
  ] satisfies [RmaStatus, string, typeof item, ItemEdit][])("%s: %s", (status, _, of, edit) => {
    expect(() => assertItemEditable(status, of, edit)).not.toThrow()
  })

  it.each([
    ["approved", "how many", item, { quantity: 1 }, "transition_not_allowed"],
    ["processing", "whether it comes", item, { return_expected: false }, "transition_not_allowed"],
    ["approved", "into a repair", item, { resolution: "repair" }, "transition_not_allowed"],
    ["approved", "out of a repair", repair, { resolution: "refund" }, "transition_not_allowed"],
    ["processing", "what is settled", resolved, { resolution: "exchange" }, "already_settled"],
    ["completed", "anything", item, { reason_id: "rr_broken" }, "transition_not_allowed"],
    ["rejected", "anything", item, { reason_id: "rr_broken" }, "transition_not_allowed"],
    ["expired", "anything", item, { reason_id: "rr_broken" }, "transition_not_allowed"],
    ["canceled", "anything", item, { reason_id: "rr_broken" }, "transition_not_allowed"],
  ] satisfies [RmaStatus, string, typeof item, ItemEdit, string][])(
    "%s: not %s",
    (status, _, of, edit, code) => {
      expect(refusalOf(() => assertItemEditable(status, of, edit)).code).toBe(code)
    }
  )
})
