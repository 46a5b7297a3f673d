import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { HttpCreditNote } from "../../../types/http"
import { useVoidSettlement } from "../../hooks/api/settlements"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"

type VoidNoteDialogProps = { note: HttpCreditNote; onClose: () => void }

/** Takes a credit note back by a counter-note: of what nothing was paid yet. */
export function VoidNoteDialog({ note, onClose }: VoidNoteDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useVoidSettlement(note.settlement_id)
  const [reason, setReason] = useState("")

  const submit = () =>
    mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("creditNotes.voided", { number: note.number }))
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormDrawer
      title={t("creditNotes.voidTitle", { number: note.number })}
      description={t("creditNotes.voidDescription")}
      submitLabel={t("creditNotes.void")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={reason.trim() !== ""}
      isDirty={reason !== ""}
      isDestructive
    >
      <FormField label={t("creditNotes.voidReason")}>
        {(id) => (
          <Textarea
            id={id}
            rows={4}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
