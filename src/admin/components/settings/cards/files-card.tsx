import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toBytes, toList, toMegabytes, toWholeNumber } from "../../../lib/settings-form"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

type Values = { max_files: string; megabytes: string; mime_types: string }

/** What files customers may send. */
export function FilesCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const { max_files, max_bytes, mime_types } = settings.attachment
  const size = toMegabytes(max_bytes)

  return (
    <SettingsCard
      title={t("settings.files.title")}
      rows={[
        [t("settings.files.number"), String(max_files)],
        [t("settings.files.size"), t("settings.files.megabytes", { size })],
        [t("settings.files.types"), mime_types.join(", ") || null],
      ]}
      form={(onClose) => (
        <SettingsDrawer<Values>
          title={t("settings.files.title")}
          description={t("settings.files.description")}
          settings={settings}
          start={{
            max_files: String(max_files),
            megabytes: size,
            mime_types: mime_types.join("\n"),
          }}
          toSettings={toSettings}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.files.number")}
                hint={t("settings.files.numberHint")}
                inputMode="numeric"
                value={values.max_files}
                error={isNumber(values.max_files) ? undefined : t("settings.wholeNumber")}
                onChange={(number) => change({ max_files: number })}
              />
              <TextField
                label={t("settings.files.sizeInMegabytes")}
                inputMode="decimal"
                value={values.megabytes}
                error={toBytes(values.megabytes) ? undefined : t("settings.files.noSize")}
                onChange={(megabytes) => change({ megabytes })}
              />
              <TextField
                label={t("settings.files.types")}
                hint={t("settings.files.typesHint")}
                rows={6}
                value={values.mime_types}
                onChange={(types) => change({ mime_types: types })}
              />
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function isNumber(typed: string): boolean {
  return typeof toWholeNumber(typed, 0) === "number"
}

function toSettings(values: Values): AdminUpdateRmaSettings | null {
  const max_files = toWholeNumber(values.max_files, 0)
  const max_bytes = toBytes(values.megabytes)
  return typeof max_files === "number" && max_bytes !== undefined
    ? { attachment: { max_files, max_bytes, mime_types: toList(values.mime_types) } }
    : null
}
