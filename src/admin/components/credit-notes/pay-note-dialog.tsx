import type { HttpCreditNote } from "../../../types/http"
import { useRma } from "../../hooks/api/rmas"
import { PayDialog } from "../acts/pay-dialog"

type PayNoteDialogProps = { note: HttpCreditNote; onClose: () => void }

/** Pays what is open of a credit note, by the form that its case pays by; opens once the case is read. */
export function PayNoteDialog({ note, onClose }: PayNoteDialogProps) {
  const { data: rma } = useRma(note.rma_id)
  const settlement = rma?.settlements.find(({ id }) => id === note.settlement_id)
  return rma && settlement ? (
    <PayDialog rma={rma} settlement={settlement} onClose={onClose} />
  ) : null
}
