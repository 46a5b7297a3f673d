import { useShopCurrencies } from "../../hooks/api/return-policies"
import { useWords } from "../../hooks/use-words"
import type { RuleValues } from "../../lib/policy-form"
import { AmountInput } from "../common/amount-input"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { TextField } from "../common/text-field"
import { ThingCombobox } from "./thing-combobox"

type RuleParametersProps = { rule: RuleValues; onChange: (changed: Partial<RuleValues>) => void }

const STARTS = ["delivered", "ordered"] as const

/** What a rule of this type is told besides. */
export function RuleParameters({ rule, onChange }: RuleParametersProps) {
  const { t } = useWords()

  switch (rule.type) {
    case "window":
      return (
        <>
          <TextField
            label={t("policy.fields.days")}
            inputMode="numeric"
            placeholder={t("policy.fields.daysHint")}
            value={rule.days}
            onChange={(days) => onChange({ days })}
          />
          <FormField label={t("policy.fields.from")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={rule.from}
                onChange={(from) => onChange({ from })}
                options={STARTS.map((value) => ({ value, label: t(`policy.from.${value}`) }))}
              />
            )}
          </FormField>
        </>
      )
    case "too_many_returns":
      return (
        <>
          <TextField
            label={t("policy.fields.max")}
            inputMode="numeric"
            value={rule.max}
            onChange={(max) => onChange({ max })}
          />
          <TextField
            label={t("policy.fields.within")}
            inputMode="numeric"
            value={rule.days}
            onChange={(days) => onChange({ days })}
          />
        </>
      )
    case "price_above":
      return <PriceParameters rule={rule} onChange={onChange} />
    case "customer_group":
      return (
        <FormField label={t("policy.fields.group")}>
          {(id) => (
            <ThingCombobox
              id={id}
              kind="customer_group"
              chosen={rule.group_ids}
              onChange={(group_ids) => onChange({ group_ids })}
            />
          )}
        </FormField>
      )
    case "region":
      return (
        <FormField label={t("policy.fields.region")}>
          {(id) => (
            <ThingCombobox
              id={id}
              kind="region"
              chosen={rule.region_ids}
              onChange={(region_ids) => onChange({ region_ids })}
            />
          )}
        </FormField>
      )
    default:
      return null
  }
}

/** One field for each currency that the shop sells in, and for those that the rule names already. */
function PriceParameters({ rule, onChange }: RuleParametersProps) {
  const { t } = useWords()
  const { data: currencies = [] } = useShopCurrencies()
  const codes = [...new Set([...currencies, ...Object.keys(rule.amounts)])]

  return codes.map((code) => (
    <FormField key={code} label={t("policy.fields.currency", { currency: code.toUpperCase() })}>
      {(id) => (
        <AmountInput
          id={id}
          currencyCode={code}
          value={rule.amounts[code] ?? null}
          onChange={(amount) => onChange({ amounts: { ...rule.amounts, [code]: amount } })}
        />
      )}
    </FormField>
  ))
}
