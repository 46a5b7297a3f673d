import { useState, type ReactNode } from "react"
import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../types/http"
import { useUpdateRmaSettings } from "../../hooks/api/return-settings"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { changedValues } from "../../lib/settings-form"
import { FormDrawer } from "../common/form-drawer"

type SettingsDrawerProps<Values extends object> = {
  title: string
  description: string
  settings: AdminRmaSettings
  /** What the fields begin with. */
  start: Values
  /** The settings that the fields stand for; null while one of them is wrong. */
  toSettings: (values: Values) => AdminUpdateRmaSettings | null
  onClose: () => void
  children: (values: Values, change: (values: Partial<Values>) => void) => ReactNode
}

/** A form for some of the settings: sends what was changed, and nothing where nothing was. */
export function SettingsDrawer<Values extends object>({
  title,
  description,
  settings,
  start,
  toSettings,
  onClose,
  children,
}: SettingsDrawerProps<Values>) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useUpdateRmaSettings()
  const [started] = useState(start)
  const [values, setValues] = useState(started)
  const after = toSettings(values)

  const submit = () => {
    const changed = after ? changedValues<AdminUpdateRmaSettings>(settings, after) : {}
    if (!Object.keys(changed).length) return onClose()
    mutate(changed, whenDone(t("settings.saved")))
  }

  return (
    <FormDrawer
      title={title}
      description={description}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={after !== null}
      isDirty={values !== started}
    >
      {children(values, (changed) => setValues({ ...values, ...changed }))}
    </FormDrawer>
  )
}
