import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_STATUSES } from "../../words"
import { assertLabelRequestable, isLabelRequestable } from "../assert-label-requestable"

const now = new Date("2026-11-22T10:00:00Z")
const PATIENCE_MS = 60_000
const awaited = { return_expected: true, approved_quantity: 3, received_quantity: 1 }
const aCase = {
  status: "approved" as const,
  items: [awaited],
  label: null,
  label_requested_at: null as Date | null,
}
const ago = (ms: number) => new Date(now.getTime() - ms)

describe("assertLabelRequestable", () => {
  it.each(RMA_STATUSES)("in status %s, once it is approved and as long as it is open", (status) => {
    const isAllowed = status === "approved" || status === "processing"
    expect(isLabelRequestable({ ...aCase, status })).toBe(isAllowed)
  })

  it.each([
    ["a number alone, which nobody can print", { label: { tracking_number: "6A1" } }],
    ["a carrier that let everybody wait", { label_requested_at: ago(PATIENCE_MS) }],
  ])("takes %s", (_what, values) => {
    expect(() => assertLabelRequestable({ ...aCase, ...values }, now, PATIENCE_MS)).not.toThrow()
  })

  it.each([
    ["there is a link", { label: { url: "https://carrier.example/1" } }, { label: "is_there" }],
    ["it is asked for", { label_requested_at: ago(PATIENCE_MS - 1) }, { label: "is_asked_for" }],
    ["all of it came", { items: [{ ...awaited, received_quantity: 3 }] }, { goods: "not_expected" }],
    ["it stays", { items: [{ ...awaited, return_expected: false }] }, { goods: "not_expected" }],
  ])("refuses where %s", (_what, values, details) => {
    const asking = () => assertLabelRequestable({ ...aCase, ...values }, now, PATIENCE_MS)
    expect(refusalOf(asking)).toEqual({
      code: "transition_not_allowed",
      details: { status: "approved", ...details },
    })
  })
})
