import { useOutboundShippingOptions } from "../../hooks/api/exchanges"
import { useOrderOfRma } from "../../hooks/api/orders"
import { useWords } from "../../hooks/use-words"
import { FormField } from "../common/form-field"
import { OptionalSelect } from "../settings/optional-select"

type OutboundOptionFieldProps = {
  orderId: string
  value: string | null
  onChange: (id: string | null) => void
}

/** By which shipping option the new items reach the customer of an order. */
export function OutboundOptionField({ orderId, value, onChange }: OutboundOptionFieldProps) {
  const { t } = useWords()
  const { data: order } = useOrderOfRma(orderId)
  const { data: options = [] } = useOutboundShippingOptions(order?.shipping_address?.country_code)

  return (
    <FormField
      label={t("exchange.shippingOption")}
      hint={t("exchange.shippingOptionHint")}
      optional
    >
      {(id) => (
        <OptionalSelect
          id={id}
          value={value}
          onChange={onChange}
          options={options.map((option) => ({ value: option.id, label: option.name }))}
          none={t("exchange.noShipping")}
        />
      )}
    </FormField>
  )
}
