import { useState } from "react"
import { LABEL_PAYERS, RESOLUTIONS } from "../../../domain"
import type { AdminReturnAction } from "../../../types/http"
import {
  useCreateReturnAction,
  useReturnShippingOptions,
  useUpdateReturnAction,
} from "../../hooks/api/return-settings"
import { useRmaSettings } from "../../hooks/api/settings"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { startAction, toActionBody, toActionChange, type ActionValues } from "../../lib/action-form"
import { toPercent } from "../../lib/settings-form"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { CheckList } from "./check-list"
import { OptionalSelect } from "./optional-select"
import { TranslationsFieldset } from "./translations-fieldset"

type ActionDrawerProps = {
  /** Null for a new one. */
  action: AdminReturnAction | null
  onClose: () => void
}

/** Makes an action or changes one. */
export function ActionDrawer({ action, onClose }: ActionDrawerProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { data: settings } = useRmaSettings()
  const { data: shippingOptions = [] } = useReturnShippingOptions()
  const { mutate: create, isPending: isCreating } = useCreateReturnAction()
  const { mutate: update, isPending: isUpdating } = useUpdateReturnAction()
  const [started] = useState(() => startAction(action, settings?.locales ?? []))
  const [values, setValues] = useState(started)
  const change = (changed: Partial<ActionValues>) => setValues({ ...values, ...changed })
  const isNamed = values.label.trim() !== ""
  const isBonusRead = toPercent(values.bonus_percent) !== undefined

  const answer = whenDone(t(action ? "settings.actions.saved" : "settings.actions.created"))
  const submit = () => {
    if (!action) return create(toActionBody(values), answer)
    const changed = toActionChange(action, values)
    return Object.keys(changed).length ? update({ ...changed, id: action.id }, answer) : onClose()
  }

  return (
    <FormDrawer
      title={t(action ? "settings.actions.editTitle" : "settings.actions.createTitle")}
      description={t("settings.actions.formDescription")}
      submitLabel={t(action ? "common.save" : "settings.actions.create")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isCreating || isUpdating}
      canSubmit={isNamed && (isBonusRead || values.resolution !== "store_credit")}
      isDirty={values !== started}
    >
      <TextField
        label={t("settings.actions.label")}
        value={values.label}
        error={isNamed || values === started ? undefined : t("settings.actions.labelMissing")}
        onChange={(label) => change({ label })}
      />
      <TextField
        label={t("settings.actions.text")}
        hint={t("settings.actions.textHint")}
        optional
        rows={2}
        value={values.description}
        onChange={(description) => change({ description })}
      />
      <FormField label={t("settings.actions.resolution")}>
        {(id) => (
          <OptionSelect
            id={id}
            value={values.resolution}
            onChange={(resolution) => change({ resolution })}
            options={RESOLUTIONS.map((one) => ({ value: one, label: t(`resolution.${one}`) }))}
          />
        )}
      </FormField>
      {values.resolution === "store_credit" && (
        <TextField
          label={t("settings.actions.bonus")}
          hint={t("settings.actions.bonusHint")}
          optional
          inputMode="decimal"
          value={values.bonus_percent}
          error={isBonusRead ? undefined : t("settings.actions.noBonus")}
          onChange={(bonus_percent) => change({ bonus_percent })}
        />
      )}
      <SwitchField
        label={t("settings.actions.visible")}
        hint={t("settings.actions.visibleHint")}
        checked={values.is_visible}
        onChange={(is_visible) => change({ is_visible })}
      />
      <FormField label={t("settings.actions.labelPaidBy")}>
        {(id) => (
          <OptionalSelect
            id={id}
            value={values.label_paid_by}
            onChange={(label_paid_by) => change({ label_paid_by })}
            options={LABEL_PAYERS.map((one) => ({
              value: one,
              label: t(`settings.labelPayer.${one}`),
            }))}
            none={t("settings.actions.labelPaidByNone")}
          />
        )}
      </FormField>
      {shippingOptions.length > 0 && (
        <FormField label={t("settings.actions.options")} hint={t("settings.actions.optionsHint")}>
          {() => (
            <CheckList
              label={t("settings.actions.options")}
              options={shippingOptions.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={values.return_shipping_option_ids}
              onChange={(chosen) => change({ return_shipping_option_ids: chosen })}
            />
          )}
        </FormField>
      )}
      <TranslationsFieldset
        words={values.translations}
        onChange={(translations) => change({ translations })}
        fields={[
          { name: "label", label: t("settings.actions.label") },
          { name: "description", label: t("settings.actions.text") },
        ]}
      />
    </FormDrawer>
  )
}
