import { planLabelAnswer, type CarrierAnswer } from "../plan-label-answer"

const asked = new Date("2026-11-22T10:00:00.123Z")
const since = new Date("2026-11-22T10:05:00Z")
const now = new Date("2026-11-22T10:06:00Z")
const label = { url: "https://carrier.example/6A1", tracking_number: "6A1", carrier: "Post" }
const came: CarrierAnswer = { kind: "label", label }
const none: CarrierAnswer = { kind: "no_label" }
const failed: CarrierAnswer = { kind: "failed", failure: "No such address" }
const aCase = {
  status: "approved" as const,
  items: [{ return_expected: true }],
  label: null,
  label_added_at: null,
  label_requested_at: new Date(asked) as Date | null,
}
const noted = { label, label_added_at: now }
const answered = { label_requested_at: null, label_failure: null }
const byHand = { label: { url: "https://carrier.example/by-hand" } }

describe("planLabelAnswer", () => {
  it.each([
    ["a label", {}, came, "added", { ...noted, ...answered }],
    ["no label", {}, none, "none", answered],
    ["a refusal", {}, failed, "failed", { ...answered, label_failure: failed.failure }],
    ["a late label", { label_requested_at: null }, came, "added", { ...noted, ...answered }],
    ["a late refusal", { label_requested_at: null }, failed, "outdated", {}],
    ["a label of an earlier request", { label_requested_at: since }, came, "added", noted],
    ["a refusal of an earlier request", { label_requested_at: since }, failed, "outdated", {}],
    ["no label for an earlier request", { label_requested_at: since }, none, "none", {}],
    ["a label that is there by hand", byHand, came, "unneeded", answered],
    ["a label of a case that is over", { status: "canceled" as const }, came, "unneeded", answered],
  ])("takes %s", (_what, values, answer, outcome, columns) => {
    expect(planLabelAnswer({ ...aCase, ...values }, answer, asked, now)).toEqual({
      outcome,
      columns,
    })
  })

  it("keeps what was known of the label", () => {
    const { columns } = planLabelAnswer({ ...aCase, label: { cost: 4.9 } }, came, asked, now)
    expect(columns.label).toEqual({ ...label, cost: 4.9 })
  })
})
