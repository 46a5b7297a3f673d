import { useState } from "react"
import type { HttpSettlement } from "../../../types/http"
import { useVoidSettlement } from "../../hooks/api/settlements"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { TextField } from "../common/text-field"

type VoidDialogProps = { settlement: HttpSettlement; onClose: () => void }

/** Takes an approved settlement back, for a reason that stays. */
export function VoidDialog({ settlement, onClose }: VoidDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useVoidSettlement(settlement.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()

  const submit = () =>
    mutate({ reason: reason.trim(), notify_customer: notify }, whenDone(t("moneyActs.voided")))

  return (
    <FormDrawer
      title={t("moneyActs.voidTitle")}
      description={t("moneyActs.voidDescription")}
      submitLabel={t("moneyActs.void")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={reason.trim() !== ""}
      isDirty={reason !== ""}
      isDestructive
    >
      <TextField
        label={t("moneyActs.voidReason")}
        hint={t("moneyActs.voidReasonHint")}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
