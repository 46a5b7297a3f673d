import { useWords } from "../../hooks/use-words"
import { SwitchField } from "./switch-field"

type NotifyFieldProps = {
  /** Left out: that the customer is mailed about this step. */
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether the customer is told. */
export function NotifyField({ hint, ...field }: NotifyFieldProps) {
  const { t } = useWords()

  return (
    <SwitchField
      label={t("common.notifyCustomer")}
      hint={hint ?? t("common.notifyCustomerHint")}
      {...field}
    />
  )
}
