import type { HttpCreditNote } from "../../../types/http"
import { useRma } from "../../hooks/api/rmas"
import { PayDialog } from "../acts/pay-dialog"
import { VoidDialog } from "../acts/void-dialog"

type NoteActDialogProps = { act: "pay" | "void"; note: HttpCreditNote; onClose: () => void }

/** Pays or voids a credit note, by the forms of its case; opens once the case is read. */
export function NoteActDialog({ act, note, onClose }: NoteActDialogProps) {
  const { data: rma } = useRma(note.rma_id)
  const settlement = rma?.settlements.find(({ id }) => id === note.settlement_id)
  if (!rma || !settlement) return null
  const Dialog = act === "pay" ? PayDialog : VoidDialog
  return <Dialog rma={rma} settlement={settlement} onClose={onClose} />
}
