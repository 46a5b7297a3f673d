import type { CreditNoteType } from "../../../domain"
import { creditNoteState } from "../credit-note-state"

const COUNTER = { id: "cn_2", number: "CN-2026-000002" }

describe("creditNoteState", () => {
  it.each<[string, CreditNoteType, typeof COUNTER | null, number, number]>([
    ["kept", "credit_note", null, 0, 45],
    ["partly_paid", "credit_note", null, 20, 25],
    ["paid", "credit_note", null, 45, 0],
    ["reversed", "credit_note", COUNTER, 0, 0],
    ["counter", "counter_note", null, 0, 0],
  ])("%s", (state, type, reversed_by, paid, open) => {
    expect(creditNoteState({ type, reversed_by, paid, open })).toBe(state)
  })
})
