import { DatePicker } from "@medusajs/ui"
import { useState } from "react"
import { useExtendRma } from "../../hooks/api/rma-events"
import { useDeadline } from "../../hooks/use-deadline"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { NotifyField } from "../common/notify-field"
import { TextField } from "../common/text-field"
import type { ActDialogProps } from "./act-dialog"

/** Gives this customer more time to send the goods back. */
export function ExtendDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const deadline = useDeadline()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useExtendRma(rma.id)
  const [returnBy, setReturnBy] = useState<Date | null>(null)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    returnBy &&
    mutate(
      { return_by: toDay(returnBy), reason: reason.trim(), notify_customer: notify },
      whenDone(t("extend.done", { number }))
    )

  return (
    <FormDrawer
      title={t("extend.title", { number })}
      description={t("extend.description")}
      submitLabel={t("extend.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={returnBy !== null && reason.trim() !== ""}
      isDirty={returnBy !== null || reason !== ""}
    >
      <FormField
        label={t("extend.returnBy")}
        hint={t("extend.returnByHint", {
          date: rma.return_by ? deadline(rma.return_by) : t("extend.noDeadline"),
        })}
      >
        {() => (
          <DatePicker
            aria-label={t("extend.returnBy")}
            minValue={new Date()}
            value={returnBy}
            onChange={setReturnBy}
          />
        )}
      </FormField>
      <TextField
        label={t("extend.reason")}
        rows={3}
        placeholder={t("extend.reasonPlaceholder")}
        value={reason}
        onChange={setReason}
      />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
