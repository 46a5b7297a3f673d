import { useState } from "react"
import { useSubmitRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { usePolicyObjections } from "../../hooks/use-policy-objections"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { OverrideField } from "../policy/override-field"
import type { ActDialogProps } from "./act-dialog"

/** Makes a draft a request; asks why where the policy says no. */
export function SubmitDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useSubmitRma(rma.id)
  const objections = usePolicyObjections(rma)
  const [reason, setReason] = useState(rma.override_reason ?? "")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id

  const submit = () =>
    mutate(
      { override_reason: reason.trim() || undefined, notify_customer: notify },
      whenDone(t("submitDraft.done", { number }))
    )

  return (
    <FormDrawer
      title={t("submitDraft.title", { number })}
      description={t("submitDraft.description")}
      submitLabel={t("submitDraft.confirm")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={objections.length === 0 || reason.trim() !== ""}
    >
      <OverrideField objections={objections} value={reason} onChange={setReason} />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
