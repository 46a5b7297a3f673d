import { Heading } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import { languageName } from "../../lib/language-name"
import type { WordsByLocale } from "../../lib/translations-form"
import { TextField } from "../common/text-field"

type TranslationsFieldsetProps<Name extends string> = {
  words: WordsByLocale<Name>
  onChange: (words: WordsByLocale<Name>) => void
  /** The fields of one language; `rows`: lines, left out: one. */
  fields: { name: Name; label: string; rows?: number }[]
}

/** The same words in every language; what is left empty is shown in the shop's own words. */
export function TranslationsFieldset<Name extends string>({
  words,
  onChange,
  fields,
}: TranslationsFieldsetProps<Name>) {
  const { t, language } = useWords()

  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="mb-4">
        <Heading level="h3">{t("settings.translations")}</Heading>
        <p className="txt-small text-ui-fg-subtle">{t("settings.translationsHint")}</p>
      </legend>
      {Object.entries(words).flatMap(([locale, written]) =>
        fields.map(({ name, label, rows }) => (
          <TextField
            key={`${locale}-${name}`}
            label={`${label} · ${languageName(locale, language)}`}
            lang={locale}
            rows={rows}
            value={written[name]}
            onChange={(text) =>
              onChange({ ...words, [locale]: { ...written, [name]: text } })
            }
          />
        ))
      )}
    </fieldset>
  )
}
