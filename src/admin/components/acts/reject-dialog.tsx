import { useState } from "react"
import { useRejectRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { TextField } from "../common/text-field"
import type { ActDialogProps } from "./act-dialog"

export function RejectDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useRejectRma(rma.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    mutate(
      { reason: reason.trim(), notify_customer: notify },
      whenDone(t("reject.done", { number }))
    )

  return (
    <FormDrawer
      title={t("reject.title", { number })}
      description={t("reject.description")}
      submitLabel={t("reject.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={reason.trim() !== ""}
      isDirty={reason !== ""}
      isDestructive
    >
      <TextField
        label={t("reject.reason")}
        rows={5}
        placeholder={t("reject.placeholder")}
        value={reason}
        onChange={setReason}
      />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
