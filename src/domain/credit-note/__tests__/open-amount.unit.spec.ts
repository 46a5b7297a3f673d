import type { CreditNoteType } from "../../words"
import { openAmount } from "../open-amount"

describe("openAmount", () => {
  it.each<[string, CreditNoteType, boolean, string, string, string]>([
    ["nothing paid", "credit_note", false, "45.10", "0", "45.1"],
    ["a part paid", "credit_note", false, "45.10", "45", "0.1"],
    ["all paid", "credit_note", false, "45.10", "45.10", "0"],
    ["more paid than is owed", "credit_note", false, "45", "90", "0"],
    ["taken back", "credit_note", true, "45", "0", "0"],
    ["a counter-note", "counter_note", false, "45", "0", "0"],
  ])("%s", (_, type, is_reversed, total, paid, open) => {
    expect(openAmount({ type, is_reversed, total, paid })).toBe(open)
  })
})
