import { translationFor } from "../../domain"

/** What a merchant names in words of their own, and may have translated. */
type Translated = {
  label: string
  description?: string | null
  translations: Record<string, { label?: string; description?: string | null }> | null
}

/** The same in the reader's language, as far as the merchant translated it; else in the merchant's own words. */
export function inLanguage<Named extends Translated>(named: Named, language: string): Named {
  const { translations }: Translated = named
  const { label, description } = translationFor(translations, language) ?? {}
  return { ...named, ...(label ? { label } : {}), ...(description ? { description } : {}) }
}
