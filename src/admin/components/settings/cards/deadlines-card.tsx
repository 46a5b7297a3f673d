import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toWholeNumber } from "../../../lib/settings-form"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

type Values = { return_by_days: string; reminder_days: string; label_retention_days: string }

/** By when goods come back, when a customer is reminded, and how long labels are kept. */
export function DeadlinesCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const days = (count: number | null, none: string) =>
    count === null ? none : t("settings.deadlines.days", { count })
  const wrong = (typed: string) =>
    toWholeNumber(typed) === undefined ? t("settings.wholeNumber") : undefined

  return (
    <SettingsCard
      title={t("settings.deadlines.title")}
      rows={[
        [
          t("settings.deadlines.returnBy"),
          days(settings.return_by_days, t("settings.deadlines.noLimit")),
        ],
        [t("settings.deadlines.reminder"), days(settings.reminder_days, t("settings.deadlines.never"))],
        [t("settings.deadlines.labels"), days(settings.label_retention_days, "")],
      ]}
      form={(onClose) => (
        <SettingsDrawer<Values>
          title={t("settings.deadlines.title")}
          description={t("settings.deadlines.description")}
          settings={settings}
          start={{
            return_by_days: String(settings.return_by_days ?? ""),
            reminder_days: String(settings.reminder_days ?? ""),
            label_retention_days: String(settings.label_retention_days),
          }}
          toSettings={toSettings}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.deadlines.returnBy")}
                hint={t("settings.deadlines.returnByHint")}
                optional
                inputMode="numeric"
                value={values.return_by_days}
                error={wrong(values.return_by_days)}
                onChange={(return_by_days) => change({ return_by_days })}
              />
              <TextField
                label={t("settings.deadlines.reminder")}
                hint={t("settings.deadlines.reminderHint")}
                optional
                inputMode="numeric"
                value={values.reminder_days}
                error={wrong(values.reminder_days)}
                onChange={(reminder_days) => change({ reminder_days })}
              />
              <TextField
                label={t("settings.deadlines.labels")}
                hint={t("settings.deadlines.labelsHint")}
                inputMode="numeric"
                value={values.label_retention_days}
                error={wrong(values.label_retention_days || "-")}
                onChange={(label_retention_days) => change({ label_retention_days })}
              />
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function toSettings(values: Values): AdminUpdateRmaSettings | null {
  const return_by_days = toWholeNumber(values.return_by_days)
  const reminder_days = toWholeNumber(values.reminder_days)
  const label_retention_days = toWholeNumber(values.label_retention_days)
  return return_by_days === undefined || reminder_days === undefined || !label_retention_days
    ? null
    : { return_by_days, reminder_days, label_retention_days }
}
