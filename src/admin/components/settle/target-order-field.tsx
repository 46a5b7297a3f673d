import type { AdminRma } from "../../../types/http"
import { useOtherOrders } from "../../hooks/api/orders"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { refusalWords } from "../../lib/refusal-words"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"

type TargetOrderFieldProps = {
  rma: Pick<AdminRma, "order_id" | "customer_id" | "email">
  value: string | null
  onChange: (orderId: string) => void
}

/** The other order of the customer that an amount is moved to. */
export function TargetOrderField({ rma, value, onChange }: TargetOrderFieldProps) {
  const { t } = useWords()
  const format = useFormat()
  const { data: orders, error } = useOtherOrders(rma)

  return (
    <FormField
      label={t("settling.targetOrder")}
      error={
        error
          ? refusalWords(error, t)
          : orders?.length === 0
            ? t("settling.noTargetOrder")
            : undefined
      }
    >
      {(id) => (
        <OptionSelect
          id={id}
          value={value}
          onChange={onChange}
          placeholder={t("settling.targetOrderMissing")}
          disabled={!orders?.length}
          options={(orders ?? []).map((order) => ({
            value: order.id,
            label: t("settling.orderOf", {
              number: order.display_id ?? order.id,
              date: format.date(String(order.created_at)),
            }),
          }))}
        />
      )}
    </FormField>
  )
}
