import type { MedusaRequest } from "@medusajs/framework/http"

/** The languages in which the server itself writes to people. */
export const LANGUAGES = ["en", "fr"] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of a locale such as "fr-CA"; English where it is none of ours. */
export function languageOf(locale: string | null): Language {
  return LANGUAGES.find((one) => one === primaryOf(locale ?? "")) ?? "en"
}

/**
 * In which locale somebody reads an answer: as they ask for it, else as what it is about was bought, else
 * as their browser says. Only what is of a language of ours counts.
 */
export function readersLocale(
  { headers, query, locale }: Pick<MedusaRequest, "headers" | "query" | "locale">,
  bought: string | null
): string | null {
  // Medusa takes the language out of the query of store routes.
  const asked = locale ?? (typeof query.locale === "string" ? query.locale : null)
  const [accepted] = String(headers["accept-language"] ?? "").split(/[,;]/)
  return [asked, bought, accepted].map(canonical).find((locale) => locale !== null) ?? null
}

function canonical(locale: string | null): string | null {
  try {
    return locale && isOurs(locale) ? (Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? null) : null
  } catch {
    return null
  }
}

function isOurs(locale: string): boolean {
  return LANGUAGES.some((one) => one === primaryOf(locale))
}

function primaryOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0]
}
