import type { AdminRmaSettings, AdminUpdateRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { toWholeNumber } from "../../../lib/settings-form"
import { SwitchField } from "../../common/switch-field"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

type Values = { days: string; coupons_enabled: boolean }

/** How the shop gives credit instead of money: by the loyalty plugin, or by coupons where it is missing. */
export function GiftCardsCard({ settings }: { settings: AdminRmaSettings }) {
  const { t } = useWords()
  const { gift_card_expires_days: days, coupons_enabled, loyalty_installed } = settings
  const coupons = coupons_enabled ? "settings.giftCards.couponsOn" : "settings.giftCards.couponsOff"

  return (
    <SettingsCard
      title={t("settings.giftCards.title")}
      rows={[
        [
          t("settings.giftCards.loyalty"),
          t(loyalty_installed ? "settings.giftCards.installed" : "settings.giftCards.missing"),
        ],
        [
          t("settings.giftCards.expiresDays"),
          days === null ? t("settings.deadlines.never") : t("settings.deadlines.days", { count: days }),
        ],
        ...(loyalty_installed
          ? []
          : [[t("settings.giftCards.coupons"), t(coupons)] satisfies [string, string]]),
      ]}
      form={(onClose) => (
        <SettingsDrawer<Values>
          title={t("settings.giftCards.title")}
          description={t("settings.giftCards.description")}
          settings={settings}
          start={{ days: days === null ? "" : String(days), coupons_enabled }}
          toSettings={toSettings}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.giftCards.expiresDays")}
                hint={t("settings.giftCards.expiresDaysHint")}
                optional
                inputMode="numeric"
                value={values.days}
                error={
                  toWholeNumber(values.days) === undefined ? t("settings.wholeNumber") : undefined
                }
                onChange={(typed) => change({ days: typed })}
              />
              {!loyalty_installed && (
                <SwitchField
                  label={t("settings.giftCards.coupons")}
                  hint={t("settings.giftCards.couponsHint")}
                  checked={values.coupons_enabled}
                  onChange={(enabled) => change({ coupons_enabled: enabled })}
                />
              )}
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function toSettings({ days, coupons_enabled }: Values): AdminUpdateRmaSettings | null {
  const gift_card_expires_days = toWholeNumber(days)
  return gift_card_expires_days === undefined ? null : { gift_card_expires_days, coupons_enabled }
}
