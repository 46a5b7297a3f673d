import { Button } from "@medusajs/ui"
import { Receipt } from "@medusajs/icons"
import { useState } from "react"
import type { HttpSettlement } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { CreditNoteDrawer } from "./credit-note-drawer"

/** The credit note of a settlement, and the one that took it back: a click shows it. */
export function SettlementNotes({ settlement }: { settlement: HttpSettlement }) {
  const { t } = useWords()
  const [shown, setShown] = useState<string | null>(null)
  const { credit_note, counter_note } = settlement
  if (!credit_note) return null

  return (
    <div className="flex flex-wrap gap-2 px-6 py-3">
      {[credit_note, ...(counter_note ? [counter_note] : [])].map(({ id, number }) => (
        <Button
          key={id}
          size="small"
          variant="transparent"
          className="-ml-2"
          aria-label={t("creditNotes.showNumber", { number })}
          onClick={() => setShown(id)}
        >
          <Receipt />
          {number}
        </Button>
      ))}
      {shown && <CreditNoteDrawer id={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
