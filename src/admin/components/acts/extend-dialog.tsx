import { DatePicker, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useExtendRma } from "../../hooks/api/rma-events"
import { useDeadline } from "../../hooks/use-deadline"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import type { ActDialogProps } from "./act-dialog"

/** Gives this customer more time to send the goods back. */
export function ExtendDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const deadline = useDeadline()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useExtendRma(rma.id)
  const [returnBy, setReturnBy] = useState<Date | null>(null)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    returnBy &&
    mutate(
      { return_by: toDay(returnBy), reason: reason.trim(), notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("extend.done", { number }))
          onClose()
        },
        onError: showRefusal,
      }
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
      <FormField label={t("extend.reason")}>
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            placeholder={t("extend.reasonPlaceholder")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      <SwitchField
        label={t("common.notifyCustomer")}
        hint={t("common.notifyCustomerHint")}
        checked={notify}
        onChange={setNotify}
      />
    </FormDrawer>
  )
}
