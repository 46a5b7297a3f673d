import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toPercent, toText } from "../../../lib/settings-form"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

type Values = { rate: string; code: string }

/** The tax inside of fees that are taken off a refund. */
export function FeesCard({ settings: { fee_tax, ...settings } }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const rate = fee_tax && t("settings.fees.percent", { rate: fee_tax.rate })

  return (
    <SettingsCard
      title={t("settings.fees.title")}
      rows={[
        [t("settings.fees.rate"), rate ?? t("settings.fees.none")],
        [t("settings.fees.code"), fee_tax?.code ?? null],
      ]}
      form={(onClose) => (
        <SettingsDrawer<Values>
          title={t("settings.fees.title")}
          description={t("settings.fees.description")}
          settings={{ ...settings, fee_tax }}
          start={{ rate: fee_tax ? String(fee_tax.rate) : "", code: fee_tax?.code ?? "" }}
          toSettings={toSettings}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.fees.rateInPercent")}
                hint={t("settings.fees.rateHint")}
                optional
                inputMode="decimal"
                value={values.rate}
                error={toPercent(values.rate) === undefined ? t("settings.fees.noRate") : undefined}
                onChange={(typed) => change({ rate: typed })}
              />
              <TextField
                label={t("settings.fees.code")}
                hint={t("settings.fees.codeHint")}
                optional
                value={values.code}
                onChange={(code) => change({ code })}
              />
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function toSettings(values: Values): AdminUpdateRmaSettings | null {
  const rate = toPercent(values.rate)
  if (rate === undefined) return null
  return { fee_tax: rate === null ? null : { rate, code: toText(values.code) } }
}
