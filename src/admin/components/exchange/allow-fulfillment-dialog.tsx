import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useAllowFulfillment } from "../../hooks/api/exchanges"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import type { ExchangeDialogProps } from "./exchange-menu"

/** Lets the new units leave although something is in the way, for a reason that stays. */
export function AllowFulfillmentDialog({ rma, exchange, onClose }: ExchangeDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useAllowFulfillment(rma.id, exchange.id)
  const [reason, setReason] = useState("")

  const submit = () =>
    mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("exchange.allowed"))
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormDrawer
      title={t("exchange.allowTitle")}
      description={t("exchange.allowDescription")}
      submitLabel={t("exchange.allow")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={reason.trim() !== ""}
      isDirty={reason !== ""}
    >
      <FormField label={t("exchange.reason")}>
        {(id) => (
          <Textarea id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </FormField>
    </FormDrawer>
  )
}
