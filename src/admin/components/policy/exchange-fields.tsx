import { EXCHANGE_FALLBACKS, EXCHANGE_PRICES, EXCHANGE_SCOPES } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import type { ExchangeValues } from "../../lib/policy-form"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { Fieldset } from "../settle/fieldset"
import { ThingCombobox } from "./thing-combobox"

type ExchangeFieldsProps = { values: ExchangeValues; onChange: (values: ExchangeValues) => void }

/** What units may be exchanged for, at which price, for how long, and whether new ones may leave first. */
export function ExchangeFields({ values, onChange }: ExchangeFieldsProps) {
  const { t } = useWords()
  const change = (changed: Partial<ExchangeValues>) => onChange({ ...values, ...changed })

  return (
    <Fieldset title={t("policy.exchange.title")}>
      <div className="grid gap-6 md:grid-cols-2">
        <FormField label={t("policy.exchange.scope")} hint={t("policy.exchange.scopeHint")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={values.scope}
              onChange={(scope) => change({ scope })}
              options={EXCHANGE_SCOPES.map((value) => ({
                value,
                label: t(`policy.exchange.scopes.${value}`),
              }))}
            />
          )}
        </FormField>
        <FormField label={t("policy.exchange.price")} hint={t("policy.exchange.priceHint")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={values.price}
              onChange={(price) => change({ price })}
              options={EXCHANGE_PRICES.map((value) => ({
                value,
                label: t(`policy.exchange.prices.${value}`),
              }))}
            />
          )}
        </FormField>
        <TextField
          label={t("policy.exchange.expires")}
          hint={t("policy.exchange.expiresHint")}
          inputMode="numeric"
          value={values.expires_after_days}
          onChange={(expires_after_days) => change({ expires_after_days })}
        />
        <FormField label={t("policy.exchange.fallback")} hint={t("policy.exchange.fallbackHint")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={values.fallback}
              onChange={(fallback) => change({ fallback })}
              options={EXCHANGE_FALLBACKS.map((value) => ({
                value,
                label: t(`policy.exchange.fallbacks.${value}`),
              }))}
            />
          )}
        </FormField>
        <SwitchField
          label={t("policy.exchange.carryPromotions")}
          hint={t("policy.exchange.carryPromotionsHint")}
          checked={values.carry_promotions}
          onChange={(carry_promotions) => change({ carry_promotions })}
        />
        <SwitchField
          label={t("policy.exchange.advance")}
          hint={t("policy.exchange.advanceHint")}
          checked={values.advance}
          onChange={(advance) => change({ advance })}
        />
        {values.advance && (
          <FormField
            label={t("policy.exchange.advanceGroups")}
            hint={t("policy.exchange.advanceGroupsHint")}
          >
            {(id) => (
              <ThingCombobox
                id={id}
                kind="customer_group"
                chosen={values.advance_customer_group_ids}
                onChange={(advance_customer_group_ids) => change({ advance_customer_group_ids })}
              />
            )}
          </FormField>
        )}
      </div>
    </Fieldset>
  )
}
