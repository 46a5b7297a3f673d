import { useWords } from "../../hooks/use-words"
import type { PolicyValues } from "../../lib/policy-form"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { Fieldset } from "../settle/fieldset"
import { ThingCombobox } from "./thing-combobox"

type PolicyFieldsProps = {
  values: PolicyValues
  isNameMissing: boolean
  onChange: (changed: Partial<PolicyValues>) => void
}

/** What a policy is called, whether it counts, and where it applies. */
export function PolicyFields({ values, isNameMissing, onChange }: PolicyFieldsProps) {
  const { t } = useWords()

  return (
    <>
      <div className="grid gap-6 md:grid-cols-2">
        <TextField
          label={t("policy.fields.name")}
          hint={t("policy.fields.nameHint")}
          error={isNameMissing ? t("policy.problem.missing") : undefined}
          value={values.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={t("policy.priority")}
          hint={t("policy.fields.priorityHint")}
          inputMode="numeric"
          value={values.priority}
          onChange={(priority) => onChange({ priority })}
        />
        <SwitchField
          label={t("policy.fields.isEnabled")}
          hint={t("policy.fields.isEnabledHint")}
          checked={values.is_enabled}
          onChange={(is_enabled) => onChange({ is_enabled })}
        />
        <SwitchField
          label={t("policy.fields.autoApprove")}
          hint={t("policy.fields.autoApproveHint")}
          checked={values.auto_approve}
          onChange={(auto_approve) => onChange({ auto_approve })}
        />
      </div>
      <Fieldset title={t("policy.fields.where")}>
        <div className="grid gap-6 md:grid-cols-2">
          <FormField label={t("policy.fields.regions")} hint={t("policy.fields.regionsHint")}>
            {(id) => (
              <ThingCombobox
                id={id}
                kind="region"
                chosen={values.region_ids}
                onChange={(region_ids) => onChange({ region_ids })}
              />
            )}
          </FormField>
          <FormField
            label={t("policy.fields.salesChannels")}
            hint={t("policy.fields.salesChannelsHint")}
          >
            {(id) => (
              <ThingCombobox
                id={id}
                kind="sales_channel"
                chosen={values.sales_channel_ids}
                onChange={(sales_channel_ids) => onChange({ sales_channel_ids })}
              />
            )}
          </FormField>
        </div>
      </Fieldset>
    </>
  )
}
