import { DatePicker } from "@medusajs/ui"
import { useState } from "react"
import { useAdvanceExchange } from "../../hooks/api/exchanges"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import type { ExchangeDialogProps } from "./exchange-menu"

/** Lets the new units leave before the old ones came, which are awaited until a day. */
export function AdvanceDialog({ rma, exchange, onClose }: ExchangeDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useAdvanceExchange(rma.id, exchange.id)
  const [returnBy, setReturnBy] = useState<Date | null>(null)

  const submit = () =>
    returnBy &&
    mutate({ return_by: toDay(returnBy) }, whenDone(t("exchange.advanced")))

  return (
    <FormDrawer
      title={t("exchange.advanceTitle")}
      description={t("exchange.advanceDescription")}
      submitLabel={t("exchange.advance")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={returnBy !== null}
      isDirty={returnBy !== null}
    >
      <FormField label={t("exchange.advanceBy")}>
        {() => (
          <DatePicker
            aria-label={t("exchange.advanceBy")}
            minValue={new Date()}
            value={returnBy}
            onChange={setReturnBy}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
