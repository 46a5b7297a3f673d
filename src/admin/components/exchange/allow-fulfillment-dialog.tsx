import { useState } from "react"
import { useAllowFulfillment } from "../../hooks/api/exchanges"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { TextField } from "../common/text-field"
import type { ExchangeDialogProps } from "./exchange-menu"

/** Lets the new units leave although something is in the way, for a reason that stays. */
export function AllowFulfillmentDialog({ rma, exchange, onClose }: ExchangeDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useAllowFulfillment(rma.id, exchange.id)
  const [reason, setReason] = useState("")

  const submit = () => mutate({ reason: reason.trim() }, whenDone(t("exchange.allowed")))

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
      <TextField label={t("exchange.reason")} rows={2} value={reason} onChange={setReason} />
    </FormDrawer>
  )
}
