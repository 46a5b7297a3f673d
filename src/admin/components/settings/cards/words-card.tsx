import type { AdminRmaSettings } from "../../../../types/http"
import { useWords } from "../../../hooks/use-words"
import { languageName } from "../../../lib/language-name"
import { toText } from "../../../lib/settings-form"
import { startTranslations, toTranslations } from "../../../lib/translations-form"
import { TextField } from "../../common/text-field"
import { SettingsCard } from "../settings-card"
import { SettingsDrawer } from "../settings-drawer"
import { TranslationsFieldset } from "../translations-fieldset"

const TEXTS = ["return_address", "instructions"] as const

/** What customers read on the slip and in mails. */
export function WordsCard({ settings }: { settings: AdminRmaSettings }) {
  const { t, language } = useWords()
  const locales = Object.keys(settings.translations)

  return (
    <SettingsCard
      title={t("settings.words.title")}
      rows={[
        [t("settings.words.address"), <Lines key="address" text={settings.return_address} />],
        [t("settings.words.instructions"), <Lines key="how" text={settings.instructions} />],
        [
          t("settings.translations"),
          locales.map((locale) => languageName(locale, language)).join(", ") || null,
        ],
      ]}
      form={(onClose) => (
        <SettingsDrawer
          title={t("settings.words.title")}
          description={t("settings.words.description")}
          settings={settings}
          start={{
            return_address: settings.return_address ?? "",
            instructions: settings.instructions ?? "",
            translations: startTranslations(settings.translations, settings.locales, TEXTS),
          }}
          toSettings={(values) => ({
            return_address: toText(values.return_address),
            instructions: toText(values.instructions),
            translations: toTranslations(values.translations) ?? {},
          })}
          onClose={onClose}
        >
          {(values, change) => (
            <>
              <TextField
                label={t("settings.words.address")}
                hint={t("settings.words.addressHint")}
                optional
                rows={4}
                value={values.return_address}
                onChange={(return_address) => change({ return_address })}
              />
              <TextField
                label={t("settings.words.instructions")}
                hint={t("settings.words.instructionsHint")}
                optional
                rows={6}
                value={values.instructions}
                onChange={(instructions) => change({ instructions })}
              />
              <TranslationsFieldset
                words={values.translations}
                onChange={(translations) => change({ translations })}
                fields={[
                  { name: "return_address", label: t("settings.words.address"), rows: 4 },
                  { name: "instructions", label: t("settings.words.instructions"), rows: 4 },
                ]}
              />
            </>
          )}
        </SettingsDrawer>
      )}
    />
  )
}

function Lines({ text }: { text: string | null }) {
  return <span className="whitespace-pre-line">{text ?? "–"}</span>
}
