import { Decimal } from "../money/decimal"
import type { RawAmount } from "../facts"
import type { CreditNoteType } from "../words"

/** What of a credit note is left to pay, in major units: nothing once it was taken back, and never anything of a counter-note. */
export function openAmount(note: {
  type: CreditNoteType
  is_reversed: boolean
  total: RawAmount
  paid: RawAmount
}): RawAmount {
  if (note.type === "counter_note" || note.is_reversed) return "0"
  return Decimal.max(new Decimal(note.total).minus(note.paid), 0).toFixed()
}
