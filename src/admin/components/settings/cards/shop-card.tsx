import { Input } from "@medusajs/ui"
import type { AdminRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { languageName } from "../../../lib/language-name"
import { toText } from "../../../lib/settings-form"
import { FormField } from "../../common/form-field"
import { OptionSelect } from "../../common/option-select"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"

const LANGUAGES = ["en", "fr"] as const
const TIME_ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")]

/** The shop itself: its name, where it is written to, and what time it is there. */
export function ShopCard({ settings }: { settings: AdminRmaSettings }) {
  const { t, language } = useWords()

  return (
    <SettingsCard
      title={t("settings.shop.title")}
      rows={[
        [t("settings.shop.name"), settings.shop_name],
        [t("settings.shop.email"), settings.shop_email],
        [t("settings.shop.language"), languageName(settings.shop_locale, language)],
        [t("settings.shop.timeZone"), settings.time_zone],
      ]}
      form={(onClose) => (
        <SettingsDrawer
          title={t("settings.shop.title")}
          description={t("settings.shop.description")}
          settings={settings}
          start={{
            shop_name: settings.shop_name ?? "",
            shop_email: settings.shop_email ?? "",
            shop_locale: settings.shop_locale,
            time_zone: settings.time_zone,
          }}
          toSettings={({ shop_name, shop_email, time_zone, shop_locale }) => ({
            shop_locale,
            time_zone: time_zone.trim(),
            shop_name: toText(shop_name),
            shop_email: toText(shop_email),
          })}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.shop.name")}
                hint={t("settings.shop.nameHint")}
                optional
                value={values.shop_name}
                onChange={(shop_name) => change({ shop_name })}
              />
              <TextField
                label={t("settings.shop.email")}
                hint={t("settings.shop.emailHint")}
                optional
                type="email"
                value={values.shop_email}
                onChange={(shop_email) => change({ shop_email })}
              />
              <FormField label={t("settings.shop.language")} hint={t("settings.shop.languageHint")}>
                {(id) => (
                  <OptionSelect
                    id={id}
                    value={values.shop_locale}
                    onChange={(shop_locale) => change({ shop_locale })}
                    options={LANGUAGES.map((one) => ({
                      value: one,
                      label: languageName(one, language),
                    }))}
                  />
                )}
              </FormField>
              <FormField label={t("settings.shop.timeZone")} hint={t("settings.shop.timeZoneHint")}>
                {(id) => (
                  <>
                    <Input
                      id={id}
                      size="small"
                      list={`${id}-zones`}
                      value={values.time_zone}
                      onChange={(event) => change({ time_zone: event.target.value })}
                    />
                    {/* Hundreds of names: to be typed into, not to be scrolled through. */}
                    <datalist id={`${id}-zones`}>
                      {TIME_ZONES.map((zone) => (
                        <option key={zone} value={zone} />
                      ))}
                    </datalist>
                  </>
                )}
              </FormField>
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}
