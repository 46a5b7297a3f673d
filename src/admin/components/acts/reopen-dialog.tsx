import { DatePicker } from "@medusajs/ui"
import { useState } from "react"
import { useReopenRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { usePolicyObjections } from "../../hooks/use-policy-objections"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { NotifyField } from "../common/notify-field"
import { OverrideField } from "../policy/override-field"
import type { ActDialogProps } from "./act-dialog"

export function ReopenDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useReopenRma(rma.id)
  const [returnBy, setReturnBy] = useState<Date | null>(null)
  // The units of a completed case came back already: nothing is asked of them anew.
  const objections = usePolicyObjections(rma).filter(() => rma.status !== "completed")
  const [reason, setReason] = useState(rma.override_reason ?? "")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id
  const needsDeadline = rma.status === "expired"

  const submit = () =>
    mutate(
      {
        return_by: returnBy ? toDay(returnBy) : undefined,
        override_reason: reason.trim() || undefined,
        notify_customer: notify,
      },
      whenDone(t("reopen.done", { number }))
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
      <OverrideField
        objections={objections}
        value={reason}
        onChange={setReason}
        // More time that is granted here may be all that the policy asks for.
        optional={needsDeadline}
      />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
