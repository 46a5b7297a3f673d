import { refusalOf } from "../../__tests__/refusal-of"
import { planLabelDeletion, planLabelRemoval } from "../plan-label-removal"

const added = new Date("2026-09-01T10:00:00Z")
const later = new Date("2026-09-01T10:00:01Z")
const file = { id: "ratt_1", filename: "label.pdf", mime_type: "application/pdf", size: 4_000 }
const url = "https://carrier.example/labels/1"

describe("planLabelRemoval", () => {
  it("takes all of the label off", () => {
    expect(planLabelRemoval({ file, carrier: "DHL" })).toEqual({
      label: null,
      label_added_at: null,
      released_file_id: "ratt_1",
    })
  })

  it("refuses where there is none", () => {
    expect(refusalOf(() => planLabelRemoval(null)).code).toBe("not_found")
  })
})

describe("planLabelDeletion", () => {
  it.each([
    ["a file", { file, carrier: "DHL", tracking_number: "42", cost: 5 }, "ratt_1"],
    ["a link", { url, carrier: "DHL", tracking_number: "42", cost: 5 }, null],
  ])("deletes %s and keeps number, carrier and cost", (_, label, released_file_id) => {
    expect(planLabelDeletion({ label, label_added_at: added }, later)).toEqual({
      label: { carrier: "DHL", tracking_number: "42", cost: 5 },
      label_added_at: null,
      released_file_id,
    })
  })

  it("leaves nothing where there was nothing but a link", () => {
    expect(planLabelDeletion({ label: { url }, label_added_at: added }, later).label).toBeNull()
  })

  it.each([
    ["is younger", { label: { url }, label_added_at: later }],
    ["was added in that very moment", { label: { url }, label_added_at: later }],
    ["was deleted before", { label: { carrier: "DHL" }, label_added_at: null }],
    ["never was", { label: null, label_added_at: null }],
  ])("refuses where the label %s", (_, rma) => {
    expect(refusalOf(() => planLabelDeletion(rma, later)).code).toBe("not_found")
  })
})
