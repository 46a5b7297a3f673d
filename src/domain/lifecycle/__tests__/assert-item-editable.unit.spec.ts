import { aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaStatus } from "../../words"
import { assertItemEditable, type ItemEdit } from "../assert-item-editable"

const item = aShirtItem()
const repair = aShirtItem({ resolution: "repair" })
const exchange = aShirtItem({ resolution: "exchange" })
const resent = aShirtItem({ resolution: "reship" })
const resolved = aShirtItem({ received_quantity: 1, resolved_quantity: 1 })
const paid_ahead = aShirtItem({ received_quantity: 1, resolved_quantity: 2 })

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
    ["approved", "what the customer gets", item, { resolution: "store_credit" }],
    ["requested", "what it is exchanged for", exchange, { exchange_variant_id: "variant_m" }],
    ["requested", "into an exchange", item, { resolution: "exchange", exchange_variant_id: "variant_m" }],
    ["approved", "out of an exchange that is called off", exchange, { resolution: "refund" }],
    ["approved", "nothing of an exchange", exchange, { resolution: "exchange" }],
    ["processing", "what the customer gets", item, { resolution: "store_credit" }],
    ["approved", "paid ahead, the customer keeps it", paid_ahead, { return_expected: false }],
    ["processing", "paid ahead, the customer keeps it", paid_ahead, { return_expected: false }],
    ["processing", "nothing of a repair", repair, { resolution: "repair" }],
  ] satisfies [RmaStatus, string, typeof item, ItemEdit][])("%s: %s", (status, _, of, edit) => {
    expect(() => assertItemEditable(status, of, edit)).not.toThrow()
  })

  it.each([
    ["approved", "how many", item, { quantity: 1 }, "transition_not_allowed"],
    ["processing", "whether it comes", item, { return_expected: false }, "transition_not_allowed"],
    ["approved", "into a repair", item, { resolution: "repair" }, "transition_not_allowed"],
    ["approved", "out of a repair", repair, { resolution: "refund" }, "transition_not_allowed"],
    ["approved", "into an exchange", item, { resolution: "exchange" }, "transition_not_allowed"],
    ["processing", "into sending it again", item, { resolution: "reship" }, "transition_not_allowed"],
    ["approved", "what it is exchanged for", exchange, { exchange_variant_id: "variant_m" }, "transition_not_allowed"],
    ["approved", "that it is exchanged for nothing", exchange, { exchange_variant_id: null }, "transition_not_allowed"],
    ["processing", "what is settled", resolved, { resolution: "exchange" }, "already_settled"],
    ["processing", "whether it comes, once it came", resolved, { return_expected: false }, "already_settled"],
    ["approved", "to wait for what is paid", paid_ahead, { return_expected: true }, "already_settled"],
    ["approved", "more than that", paid_ahead, { return_expected: false, quantity: 2 }, "already_settled"],
    ["approved", "why, of what is paid", paid_ahead, { return_expected: false, reason_id: "rr_broken" }, "already_settled"],
    ["completed", "whether paid ones come", paid_ahead, { return_expected: false }, "transition_not_allowed"],
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

  describe("while new units are agreed on", () => {
    it.each([
      ["why", exchange, { reason_id: "rr_broken" }],
      ["nothing", exchange, { resolution: "exchange" }],
    ] satisfies [string, typeof item, ItemEdit][])("approved: %s", (_, of, edit) => {
      expect(() => assertItemEditable("approved", of, edit, { is_exchanged: true })).not.toThrow()
    })

    it.each([
      ["out of an exchange", exchange, { resolution: "refund" }],
      ["out of sending it again", resent, { resolution: "store_credit" }],
      ["from one to the other", exchange, { resolution: "reship" }],
      ["what it is exchanged for", exchange, { exchange_variant_id: "variant_m" }],
    ] satisfies [string, typeof item, ItemEdit][])("approved: not %s", (_, of, edit) => {
      const change = () => assertItemEditable("approved", of, edit, { is_exchanged: true })
      expect(refusalOf(change).code).toBe("transition_not_allowed")
    })
  })
})
