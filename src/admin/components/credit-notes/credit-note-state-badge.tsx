import { StatusBadge } from "@medusajs/ui"
import type { HttpCreditNote } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { creditNoteState } from "../../lib/credit-note-state"
import { CREDIT_NOTE_STATE_COLORS } from "../../lib/status-colors"

export function CreditNoteStateBadge({ note }: { note: HttpCreditNote }) {
  const { t } = useWords()
  const state = creditNoteState(note)

  return (
    <StatusBadge color={CREDIT_NOTE_STATE_COLORS[state]} className="text-nowrap">
      {t(`creditNotes.state.${state}`)}
    </StatusBadge>
  )
}
