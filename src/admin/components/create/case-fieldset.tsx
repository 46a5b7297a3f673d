import { Input, Text, Textarea } from "@medusajs/ui"
import { LEGAL_BASES, RMA_KINDS } from "../../../domain"
import { useRmaSettings } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import type { CaseFields } from "../../lib/create-form"
import { FormField } from "../common/form-field"
import { NotifyField } from "../common/notify-field"
import { OptionSelect } from "../common/option-select"

const NO_BASIS = "none"
/** A canceled parcel is named by its fulfillment, on the order's page. */
const KINDS = RMA_KINDS.filter((kind) => kind !== "canceled_parcel")

type CaseFieldsetProps = {
  fields: CaseFields
  /** Whether the policy says no to a chosen line. */
  isOverriding: boolean
  /** Whether to mark what is missing. */
  isTried: boolean
  onChange: (fields: CaseFields) => void
}

/** What is asked about the case as a whole. */
export function CaseFieldset({ fields, isOverriding, isTried, onChange }: CaseFieldsetProps) {
  const { t } = useWords()
  const { data: settings } = useRmaSettings()
  const isWithoutReason = isTried && isOverriding && fields.override_reason.trim() === ""
  const change = (values: Partial<CaseFields>) => onChange({ ...fields, ...values })

  return (
    <div className="grid gap-6 md:grid-cols-2">
      <FormField label={t("fields.kind")}>
        {(id) => (
          <>
            <OptionSelect
              id={id}
              value={fields.kind}
              onChange={(kind) => change({ kind })}
              options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <Text size="small" className="text-ui-fg-subtle">
              {t(`kindDescription.${fields.kind}`)}
            </Text>
          </>
        )}
      </FormField>
      <FormField label={t("fields.legalBasis")} optional>
        {(id) => (
          <OptionSelect
            id={id}
            value={fields.legal_basis ?? NO_BASIS}
            onChange={(basis) => change({ legal_basis: basis === NO_BASIS ? null : basis })}
            options={[
              { value: NO_BASIS, label: t("create.chooseBasis") },
              ...LEGAL_BASES.map((value) => ({ value, label: t(`legalBasis.${value}`) })),
            ]}
          />
        )}
      </FormField>
      <FormField label={t("create.customerComment")} hint={t("create.staffOnly")} optional>
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            value={fields.customer_comment}
            onChange={(event) => change({ customer_comment: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t("fields.staffNote")} hint={t("create.staffOnly")} optional>
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            value={fields.staff_note}
            onChange={(event) => change({ staff_note: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label={t("fields.overrideReason")}
        hint={t("create.overrideHint")}
        optional={!isOverriding}
        error={isWithoutReason ? t("policy.advice.overrideMissing") : undefined}
      >
        {(id) => (
          <Input
            id={id}
            size="small"
            aria-invalid={isWithoutReason}
            value={fields.override_reason}
            onChange={(event) => change({ override_reason: event.target.value })}
          />
        )}
      </FormField>
      <div className="self-end">
        <NotifyField
          checked={fields.notify_customer ?? settings?.notify_customer ?? true}
          onChange={(notify_customer) => change({ notify_customer })}
        />
      </div>
    </div>
  )
}
