import type { IssuedCreditNote } from "../../modules/rma/credit-notes"
import type { NewHistoryEntry } from "../../modules/rma/types"

/**
 * Entries of a history as they stand once the number of the credit note that they name was drawn, so
 * that events say what the history says. `issued` is what saving the case answered.
 */
export function numberedHistory<Entry extends Pick<NewHistoryEntry, "data" | "payload">>(
  history: Entry[],
  issued: IssuedCreditNote | null
): Entry[] {
  if (!issued) return history
  const named = { credit_note_id: issued.id, number: issued.number }
  return history.map((entry) =>
    "credit_note_id" in (entry.data ?? {})
      ? {
          ...entry,
          data: { ...entry.data, ...named },
          payload: entry.payload && { ...entry.payload, ...named },
        }
      : entry
  )
}
