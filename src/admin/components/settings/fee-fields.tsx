import { useShopCurrencies } from "../../hooks/api/return-policies"
import { useWords } from "../../hooks/use-words"
import { toFee, type FeeValues } from "../../lib/fee-form"
import { AmountInput } from "../common/amount-input"
import { FormField } from "../common/form-field"
import { TextField } from "../common/text-field"
import { OptionalSelect } from "./optional-select"

type FeeFieldsProps = {
  hint: string
  /** What applies where no fee is chosen. */
  none: string
  /** Which kinds of fee may be chosen. */
  types: readonly NonNullable<FeeValues["type"]>[]
  values: FeeValues
  onChange: (values: FeeValues) => void
}

/** The fee that is kept of units that come back: a share of their worth, or an amount for each of them. */
export function FeeFields({ hint, none, types, values, onChange }: FeeFieldsProps) {
  const { t } = useWords()
  const { data: currencies = [] } = useShopCurrencies()
  const codes = [...new Set([...currencies, ...Object.keys(values.amounts)])]

  return (
    <>
      <FormField label={t("settings.restockingFee.label")} hint={hint}>
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.type}
            onChange={(type) => onChange({ ...values, type })}
            options={types.map((value) => ({
              value,
              label: t(`settings.restockingFee.type.${value}`),
            }))}
            none={none}
          />
        )}
      </FormField>
      {values.type === "percent" && (
        <TextField
          label={t("settings.restockingFee.percent")}
          inputMode="decimal"
          value={values.percent}
          error={
            values.percent.trim() && toFee(values) === undefined
              ? t("settings.restockingFee.noPercent")
              : undefined
          }
          onChange={(percent) => onChange({ ...values, percent })}
        />
      )}
      {values.type === "amount" &&
        codes.map((code) => (
          <FormField
            key={code}
            label={t("settings.restockingFee.amount", { currency: code.toUpperCase() })}
          >
            {(id) => (
              <AmountInput
                id={id}
                currencyCode={code}
                value={values.amounts[code] ?? null}
                onChange={(amount) =>
                  onChange({ ...values, amounts: { ...values.amounts, [code]: amount } })
                }
              />
            )}
          </FormField>
        ))}
    </>
  )
}
