import { AmountInput } from "./amount-input"
import { FormField } from "./form-field"

type AmountFieldProps = {
  label: string
  hint?: string
  value: number | null
  onChange: (value: number | null) => void
  currencyCode: string
  allowNegative?: boolean
}

export function AmountField({ label, hint, ...input }: AmountFieldProps) {
  return (
    <FormField label={label} hint={hint}>
      {(id) => <AmountInput id={id} {...input} />}
    </FormField>
  )
}
