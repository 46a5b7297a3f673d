/** The languages that the plugin itself writes mails in. */
export const MAIL_LANGUAGES = ["en", "fr"] as const
export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

/** In which everybody is written to whose language nobody here speaks. */
export const FALLBACK_LANGUAGE: MailLanguage = "en"

const MAX_LENGTH = 20

/** A language tag as it is spelt: "fr_ca" is "fr-CA". Null where it is none. */
export function canonicalLocale(locale: string): string | null {
  if (locale.length > MAX_LENGTH) return null
  try {
    const [canonical] = Intl.getCanonicalLocales(locale.replaceAll("_", "-"))
    return canonical ?? null
  } catch {
    return null
  }
}

/** In which languages to look for the words of a mail, the reader's own first: "fr-CA", "fr". */
export function localesOf(locale: string | null): string[] {
  const canonical = canonicalLocale(locale ?? "")
  if (canonical === null) return []
  const [language] = canonical.split("-")
  return [...new Set([canonical, language])]
}

/** The language that our own words are written in for a reader. */
export function mailLanguage(locale: string | null): MailLanguage {
  const spoken = localesOf(locale)
  return MAIL_LANGUAGES.find((language) => spoken.includes(language)) ?? FALLBACK_LANGUAGE
}
