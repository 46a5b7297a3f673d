import { useWords } from "../../hooks/use-words"
import type { ShippingOption } from "../../lib/return-shipping-options"
import { FormField } from "../common/form-field"
import { OptionalSelect } from "../settings/optional-select"

type ReturnOptionFieldProps = {
  options: ShippingOption[]
  value: string | null
  onChange: (id: string | null) => void
}

/** The way back of the goods: by a carrier of the shop's, or as the customer likes. */
export function ReturnOptionField({ options, value, onChange }: ReturnOptionFieldProps) {
  const { t } = useWords()

  return (
    <FormField label={t("documents.wayBack")} hint={t("documents.wayBackHint")} optional>
      {(id) => (
        <OptionalSelect
          id={id}
          value={value}
          onChange={onChange}
          options={options.map((option) => ({ value: option.id, label: option.name }))}
          none={t("documents.ownMeans")}
        />
      )}
    </FormField>
  )
}
