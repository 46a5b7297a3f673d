import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_STATUSES } from "../../words"
import { isLabelable, planLabel } from "../plan-label"
import type { RmaLabel } from "../rma-label"

const now = new Date("2026-11-22T10:00:00Z")
const before = new Date("2026-11-20T08:00:00Z")
const file = { id: "ratt_1", filename: "label.pdf", mime_type: "application/pdf", size: 4_000 }
const url = "https://carrier.example/labels/1"

function aCase(label: RmaLabel | null = null, returnExpected = true) {
  return {
    status: "approved" as const,
    items: [{ return_expected: false }, { return_expected: returnExpected }],
    label,
    label_added_at: label && before,
  }
}

describe("planLabel", () => {
  it.each([
    ["a link", null, { url }, { url }, now, null],
    ["a file", null, { file }, { file }, now, null],
    ["a number on what is there", { url }, { carrier: "DHL" }, { url, carrier: "DHL" }, before, null],
    ["a number alone", null, { tracking_number: "42" }, { tracking_number: "42" }, null, null],
    ["a link in place of a file", { file, carrier: "DHL" }, { url }, { url, carrier: "DHL" }, now, "ratt_1"],
    ["a file in place of a link", { url, cost: 5 }, { file }, { file, cost: 5 }, now, null],
    ["another file", { file: { ...file, id: "ratt_0" } }, { file }, { file }, now, "ratt_0"],
  ])("takes %s", (_, former, given, label, label_added_at, released_file_id) => {
    expect(planLabel(aCase(former), given, now)).toEqual({
      label,
      label_added_at,
      released_file_id,
      is_document_new: label_added_at === now,
    })
  })

  it.each(RMA_STATUSES)("in status %s, as long as goods may be sent", (status) => {
    const plan = () => planLabel({ ...aCase(), status }, { url }, now)
    const isAllowed = ["requested", "approved", "processing"].includes(status)
    expect(isLabelable({ ...aCase(), status })).toBe(isAllowed)
    if (isAllowed) expect(plan).not.toThrow()
    else expect(refusalOf(plan)).toMatchObject({ code: "transition_not_allowed", details: { status } })
  })

  it("refuses a label for what stays with the customer", () => {
    expect(isLabelable(aCase(null, false))).toBe(false)
    expect(refusalOf(() => planLabel(aCase(null, false), { url }, now))).toMatchObject({
      code: "transition_not_allowed",
      details: { goods: "not_expected" },
    })
  })
})
