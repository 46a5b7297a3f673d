import { DatePicker, toast } from "@medusajs/ui"
import { useState } from "react"
import { useReopenRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import type { ActDialogProps } from "./act-dialog"

export function ReopenDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useReopenRma(rma.id)
  const [returnBy, setReturnBy] = useState<Date | null>(null)
  const [notify, setNotify] = useNotify()
  const number = rma.display_id
  const needsDeadline = rma.status === "expired"

  const submit = () =>
    mutate(
      { return_by: returnBy ? toDay(returnBy) : undefined, notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("reopen.done", { number }))
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormDrawer
      title={t("reopen.title", { number })}
      description={t("reopen.description")}
      submitLabel={t("reopen.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={!needsDeadline || returnBy !== null}
    >
      {needsDeadline && (
        <FormField label={t("reopen.returnBy")} hint={t("reopen.returnByHint")}>
          {() => (
            <DatePicker
              aria-label={t("reopen.returnBy")}
              minValue={new Date()}
              value={returnBy}
              onChange={setReturnBy}
            />
          )}
        </FormField>
      )}
      <SwitchField
        label={t("common.notifyCustomer")}
        hint={t("common.notifyCustomerHint")}
        checked={notify}
        onChange={setNotify}
      />
    </FormDrawer>
  )
}
