import { useCallback } from "react"
import type { HttpRmaCreditNote } from "../../../src/types/http"
import { PrintIcon } from "../components/icons"
import { RefusalNotice } from "../components/refusal-notice"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { saveFile } from "../lib/save-file"
import type { RmaPartProps } from "../pages/rma-page"

type CreditNotesProps = Pick<RmaPartProps, "rma" | "access">

/** The credit notes of a case, each to be kept as PDF. */
export function CreditNotes({ rma, access }: CreditNotesProps) {
  if (rma.credit_notes.length === 0) return null
  return (
    <div className="acts start">
      {rma.credit_notes.map((note) => (
        <CreditNoteToPrint key={note.id} rmaId={rma.id} note={note} access={access} />
      ))}
    </div>
  )
}

type CreditNoteToPrintProps = { rmaId: string; note: HttpRmaCreditNote } & Pick<RmaPartProps, "access">

function CreditNoteToPrint({ rmaId, note, access }: CreditNoteToPrintProps) {
  const { t, api, locale } = usePortal()
  const { id, number, type } = note
  const print = useCallback(async () => {
    const path = `/store/rmas/${rmaId}/credit-notes/${id}/document`
    saveFile(await api.download(path, access, { locale }), `${number}.pdf`)
  }, [api, rmaId, id, number, access, locale])
  const { send, isSending, error } = useSent(print)
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isSending}
        onClick={() => void send()}
      >
        <PrintIcon />
        {t(type === "credit_note" ? "money.creditNote" : "money.counterNote", { number })}
      </button>
      <RefusalNotice error={error} />
    </>
  )
}
