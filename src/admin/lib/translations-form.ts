/** The words of each language, as a form has them: nothing written is an empty text. */
export type WordsByLocale<Name extends string> = Record<string, Record<Name, string>>

type Stored<Name extends string> = Record<string, { [Field in Name]?: string | null }>

/** The fields of a form for every language that the shop speaks, and for those that were written before. */
export function startTranslations<Name extends string>(
  stored: Stored<Name> | null,
  locales: readonly string[],
  names: readonly Name[]
): WordsByLocale<Name> {
  const all = [...new Set([...locales, ...Object.keys(stored ?? {})])]
  return Object.fromEntries(
    all.map((locale) => {
      const words = names.map((name) => [name, stored?.[locale]?.[name] ?? ""] as const)
      return [locale, record(words)]
    })
  )
}

/** What was written, without what was not; null where nothing was. */
export function toTranslations<Name extends string>(
  words: WordsByLocale<Name>
): Record<string, Partial<Record<Name, string>>> | null {
  const written = Object.entries(words).flatMap(([locale, fields]) => {
    const filled = entries(fields).filter(([, text]) => text.trim() !== "")
    return filled.length ? [[locale, record(filled)] as const] : []
  })
  return written.length ? Object.fromEntries(written) : null
}

function entries<Name extends string>(fields: Record<Name, string>): [Name, string][] {
  return Object.entries<string>(fields) as [Name, string][]
}

/** Object.fromEntries forgets which names there are. */
function record<Name extends string>(fields: readonly (readonly [Name, string])[]) {
  return Object.fromEntries(fields) as Record<Name, string>
}
