import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useCancelExchange } from "../../hooks/api/exchanges"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { isFree } from "../../lib/exchange-items"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import type { ExchangeDialogProps } from "./exchange-menu"

/** Takes the new units back; what becomes of the old ones is the policy's to say. */
export function CancelExchangeDialog({ rma, exchange, onClose }: ExchangeDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useCancelExchange(rma.id, exchange.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()

  const submit = () =>
    mutate(
      { reason: reason.trim() || undefined, notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("exchange.canceled"))
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormDrawer
      title={t("exchange.cancelTitle", { number: rma.display_id })}
      description={t(isFree(exchange) ? "exchange.cancelFreeDescription" : "exchange.cancelDescription")}
      submitLabel={t("exchange.cancel")}
      // Beside "Cancel exchange" a plain "Cancel" would say the opposite of what it does.
      closeLabel={t("exchange.cancelKeep")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDirty={reason !== ""}
      isDestructive
    >
      <FormField label={t("exchange.reason")} optional>
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
