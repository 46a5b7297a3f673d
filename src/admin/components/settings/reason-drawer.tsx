import { useState } from "react"
import { allowsAction, DISPOSITIONS, FAULTS, LABEL_PAYERS } from "../../../domain"
import type { AdminReturnReasonSettings, AdminUpdateReturnReasonSettings } from "../../../types/http"
import { useUpdateReasonSettings } from "../../hooks/api/return-settings"
import { useReturnActions, useRmaSettings } from "../../hooks/api/settings"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { toFee } from "../../lib/fee-form"
import { startReason, toReasonBody, type ReasonValues } from "../../lib/reason-form"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import { CheckList } from "./check-list"
import { FeeFields } from "./fee-fields"
import { OptionalSelect } from "./optional-select"
import { TranslationsFieldset } from "./translations-fieldset"

type ReasonDrawerProps = { reason: AdminReturnReasonSettings; onClose: () => void }

/** What a merchant says of one reason; of a category only its name in other languages. */
export function ReasonDrawer({ reason, onClose }: ReasonDrawerProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { data: settings } = useRmaSettings()
  const { mutate, isPending } = useUpdateReasonSettings(reason.reason_id)
  const [started] = useState(() => startReason(reason, settings?.locales ?? []))
  const [values, setValues] = useState(started)
  const change = (changed: Partial<ReasonValues>) => setValues({ ...values, ...changed })

  const submit = () => {
    const body: AdminUpdateReturnReasonSettings = toReasonBody(reason, values)
    if (!Object.keys(body).length) return onClose()
    mutate(body, whenDone(t("settings.reasons.saved")))
  }

  return (
    <FormDrawer
      title={t(reason.is_category ? "settings.reasons.editCategoryTitle" : "settings.reasons.editTitle", {
        label: reason.label,
      })}
      description={t("settings.reasons.editDescription")}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={toFee(values.fee) !== undefined}
      isDirty={values !== started}
    >
      {!reason.is_category && <Rules values={values} change={change} />}
      <TranslationsFieldset
        words={values.translations}
        onChange={(translations) => change({ translations })}
        fields={[{ name: "label", label: t("settings.reasons.label") }]}
      />
    </FormDrawer>
  )
}

type RulesProps = { values: ReasonValues; change: (changed: Partial<ReasonValues>) => void }

function Rules({ values, change }: RulesProps) {
  const { t } = useWords()
  const { data: actions = [] } = useReturnActions()
  const options = actions.map(({ id, label }) => ({ value: id, label }))
  const action_ids = values.action_ids.length ? values.action_ids : null
  const allowed = options.filter(({ value }) => allowsAction({ action_ids }, value))

  return (
    <>
      <SwitchField
        label={t("settings.reasons.visible")}
        hint={t("settings.reasons.visibleHint")}
        checked={values.is_visible}
        onChange={(is_visible) => change({ is_visible })}
      />
      <SwitchField
        label={t("settings.reasons.photos")}
        hint={t("settings.reasons.photosHint")}
        checked={values.requires_photos}
        onChange={(requires_photos) => change({ requires_photos })}
      />
      <FormField label={t("settings.reasons.allowed")} hint={t("settings.reasons.allowedHint")}>
        {() => (
          <CheckList
            label={t("settings.reasons.allowed")}
            options={options}
            chosen={values.action_ids}
            onChange={(chosen) =>
              change({
                action_ids: chosen,
                // What is not allowed any more cannot be proposed.
                proposed_action_id:
                  chosen.length && !chosen.includes(values.proposed_action_id ?? "")
                    ? null
                    : values.proposed_action_id,
              })
            }
          />
        )}
      </FormField>
      <FormField label={t("settings.reasons.proposed")}>
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.proposed_action_id}
            onChange={(proposed_action_id) => change({ proposed_action_id })}
            options={allowed}
            none={t("settings.reasons.proposedNone")}
          />
        )}
      </FormField>
      <FormField
        label={t("settings.reasons.disposition")}
        hint={t("settings.reasons.dispositionHint")}
      >
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.default_disposition}
            onChange={(default_disposition) => change({ default_disposition })}
            options={DISPOSITIONS.map((one) => ({ value: one, label: t(`disposition.${one}`) }))}
            none={t("settings.reasons.dispositionNone")}
          />
        )}
      </FormField>
      <FormField label={t("settings.reasons.labelPaidBy")}>
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.label_paid_by}
            onChange={(label_paid_by) => change({ label_paid_by })}
            options={LABEL_PAYERS.map((one) => ({
              value: one,
              label: t(`settings.labelPayer.${one}`),
            }))}
            none={t("settings.reasons.labelPaidByNone")}
          />
        )}
      </FormField>
      <FormField label={t("settings.reasons.faultOf")}>
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.fault}
            onChange={(fault) => change({ fault })}
            options={FAULTS.map((one) => ({ value: one, label: t(`settings.fault.${one}`) }))}
            none={t("settings.reasons.faultNone")}
          />
        )}
      </FormField>
      <FeeFields
        hint={t("settings.reasons.feeHint")}
        none={t("settings.reasons.feeNone")}
        types={["none", "percent", "amount"]}
        values={values.fee}
        onChange={(fee) => change({ fee })}
      />
    </>
  )
}
