import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { HttpSettlement } from "../../../types/http"
import { useVoidSettlement } from "../../hooks/api/settlements"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"

type VoidDialogProps = { settlement: HttpSettlement; onClose: () => void }

/** Takes an approved settlement back, for a reason that stays. */
export function VoidDialog({ settlement, onClose }: VoidDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useVoidSettlement(settlement.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()

  const submit = () =>
    mutate(
      { reason: reason.trim(), notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("moneyActs.voided"))
          onClose()
        },
        onError: showRefusal,
      }
    )

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
      <FormField label={t("moneyActs.voidReason")} hint={t("moneyActs.voidReasonHint")}>
        {(id) => (
          <Textarea id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
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
