import { countProblems, findProblems } from "../find-problems"
import type { ReasonChoice } from "../reason-choices"
import { emptyDraft, splitPart, withPart, withQuantity, type RequestDraft } from "../request-draft"

const reason = (id: string, requires_photos = false): ReasonChoice => ({
  id,
  label: id,
  requires_photos,
  action_ids: null,
  proposed_action_id: null,
})
const FACTS = { reasons: [reason("fit"), reason("defective", true)], today: "2026-03-12" }

function aDraft(said: Parameters<typeof withPart>[2] = {}): RequestDraft {
  const draft = withQuantity(emptyDraft("key"), { lineItemId: "shirt", quantity: 2, newKey: "a" })
  return withPart(draft, "a", { reason_id: "fit", action_id: "refund", note: "Too large", ...said })
}

describe("the problems of a request", () => {
  it("are none where everything is said", () => {
    expect(countProblems(findProblems(aDraft(), FACTS))).toBe(0)
  })

  it.each([
    ["no reason, and no wish that could not be asked for", { reason_id: null, action_id: null }, { reason_id: "required" }],
    ["no wish", { action_id: null }, { action_id: "required" }],
    ["nothing but spaces", { note: "  \n" }, { note: "required" }],
    ["a book", { note: "a".repeat(10_001) }, { note: "tooLong" }],
    ["no photo where the reason asks for one", { reason_id: "defective" }, { attachments: "photosRequired" }],
  ])("are found in a part with %s", (_name, said, problems) => {
    expect(findProblems(aDraft(said), FACTS)).toEqual({ parts: { a: problems } })
  })

  it("are found in the second of two parts that say the same", () => {
    const split = splitPart(aDraft(), "a", "b")
    const same = withPart(split, "b", { reason_id: "fit", action_id: "refund", note: "Also" })
    expect(findProblems(same, FACTS)).toEqual({ parts: { b: { reason_id: "duplicate" } } })
  })

  it.each([
    ["a day to come", { received_on: "2026-03-13" }, { received_on: "future" }],
    ["a price that is none", { purchase_price: "about 50" }, { purchase_price: "notAnAmount" }],
    ["a note of a book's length", { customer_note: "a".repeat(10_001) }, { customer_note: "tooLong" }],
  ])("are found in %s", (_name, fields, problems) => {
    const found = findProblems({ ...aDraft(), ...fields }, FACTS)
    expect(found).toEqual({ parts: {}, ...problems })
    expect(countProblems(found)).toBe(1)
  })

  it("are none in today's parcel", () => {
    const today = { ...aDraft(), received_on: "2026-03-12" }
    expect(countProblems(findProblems(today, FACTS))).toBe(0)
  })
})
