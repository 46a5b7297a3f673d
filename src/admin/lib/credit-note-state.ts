import type { HttpCreditNote } from "../../types/http"

/** What became of a credit note, in one word. */
export type CreditNoteState = "counter" | "reversed" | "kept" | "partly_paid" | "paid"

/** How far a credit note is paid, or that it takes another one back, or was taken back. */
export function creditNoteState({
  type,
  reversed_by,
  paid,
  open,
}: Pick<HttpCreditNote, "type" | "reversed_by" | "paid" | "open">): CreditNoteState {
  if (type === "counter_note") return "counter"
  if (reversed_by) return "reversed"
  if (open === 0) return "paid"
  return paid > 0 ? "partly_paid" : "kept"
}
