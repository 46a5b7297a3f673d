import { useState } from "react"
import { useCancelExchange } from "../../hooks/api/exchanges"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { isSendingAgain } from "../../lib/exchange-items"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { TextField } from "../common/text-field"
import type { ExchangeDialogProps } from "./exchange-menu"

const INSTEAD = {
  title: "exchange.cancelTitle",
  description: "exchange.cancelDescription",
  cancel: "exchange.cancel",
  keep: "exchange.cancelKeep",
  done: "exchange.canceled",
} as const

/** The same once more is no exchange to those who send it. */
const AGAIN = {
  title: "exchange.cancelAgainTitle",
  description: "exchange.cancelAgainDescription",
  cancel: "exchange.cancelAgain",
  keep: "exchange.cancelAgainKeep",
  done: "exchange.canceledAgain",
} as const

/** Takes the new units back; what becomes of the old ones is the policy's to say. */
export function CancelExchangeDialog({ rma, exchange, onClose }: ExchangeDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useCancelExchange(rma.id, exchange.id)
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()

  const words = isSendingAgain(exchange, rma.items) ? AGAIN : INSTEAD

  const submit = () =>
    mutate(
      { reason: reason.trim() || undefined, notify_customer: notify },
      whenDone(t(words.done))
    )

  return (
    <FormDrawer
      title={t(words.title, { number: rma.display_id })}
      description={t(words.description)}
      submitLabel={t(words.cancel)}
      // Beside "Cancel exchange" a plain "Cancel" would say the opposite of what it does.
      closeLabel={t(words.keep)}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDirty={reason !== ""}
      isDestructive
    >
      <TextField
        label={t("exchange.reason")}
        optional
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
