import { Skeleton } from "@medusajs/ui"
import { useState } from "react"
import { useSettlementFacts } from "../../hooks/api/settlements"
import { useReceivePlaces } from "../../hooks/use-receive-places"
import { useWords } from "../../hooks/use-words"
import { refusalWords } from "../../lib/refusal-words"
import type { ActDialogProps } from "../acts/act-dialog"
import { FormModal } from "../common/form-modal"
import { LoadError } from "../common/load-error"
import { CreditNoteDrawer } from "../credit-notes/credit-note-drawer"
import { ProcessForm } from "./process-form"

type ProcessDialogProps = ActDialogProps & {
  /** False: only money is settled, and nothing is received or closed by it. */
  isReceiving?: boolean
}

/**
 * Receives what came, settles it and closes the case, in one screen and by one button, and shows the
 * credit note that was issued. Needs the facts of the order, and where goods may go, first.
 */
export function ProcessDialog({ rma, onClose, isReceiving = true }: ProcessDialogProps) {
  const { t } = useWords()
  const { data: facts, error, refetch } = useSettlementFacts(rma.id)
  const places = useReceivePlaces()
  const [issued, setIssued] = useState<string | null>(null)
  const words = isReceiving ? "process" : "settle"

  if (issued) {
    return <CreditNoteDrawer id={issued} onClose={onClose} />
  }
  if (facts && places) {
    return (
      <ProcessForm
        rma={rma}
        facts={facts}
        places={places}
        isReceiving={isReceiving}
        onStale={() => void refetch()}
        onDone={({ settlement }) =>
          settlement?.credit_note ? setIssued(settlement.credit_note.id) : onClose()
        }
        onClose={onClose}
      />
    )
  }

  return (
    <FormModal
      title={t(`${words}.title`, { number: rma.display_id })}
      description={t(`${words}.description`)}
      submitLabel={t(isReceiving ? "process.submit" : "settle.submitZero")}
      onSubmit={onClose}
      onClose={onClose}
      isPending={false}
      canSubmit={false}
      isWide
    >
      {error ? (
        <LoadError title={refusalWords(error, t)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-64 w-full rounded-lg" />
      )}
    </FormModal>
  )
}
