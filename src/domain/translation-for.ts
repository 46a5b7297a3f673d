/** A language as people's browsers name it: "fr", "fr-CA". */
export const LOCALE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i

/**
 * What was written for a language: for exactly this one ("fr-CA"), else for the language without its
 * region ("fr"); undefined where nothing was, and the merchant's own words are meant to be shown.
 */
export function translationFor<Words>(
  translations: Readonly<Record<string, Words>> | null,
  locale: string | null
): Words | undefined {
  if (!translations || !locale) return undefined
  const written = Object.entries(translations)
  const asked = normal(locale)
  const find = (name: string) => written.find(([key]) => normal(key) === name)?.[1]
  return find(asked) ?? find(asked.split("-")[0])
}

function normal(locale: string): string {
  return locale.toLowerCase().replaceAll("_", "-")
}
