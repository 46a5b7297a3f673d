import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useRejectRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import type { ActDialogProps } from "./act-dialog"

export function RejectDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useRejectRma(rma.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    mutate(
      { reason: reason.trim(), notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("reject.done", { number }))
          onClose()
        },
        onError: showRefusal,
      }
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
      <FormField label={t("reject.reason")}>
        {(id) => (
          <Textarea
            id={id}
            rows={5}
            placeholder={t("reject.placeholder")}
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
