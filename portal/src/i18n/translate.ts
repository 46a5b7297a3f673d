import { en } from "./en"
import { fr } from "./fr"
import type { WordKey, Words } from "./word-key"

export const LOCALES = ["en", "fr"] as const
export type Locale = (typeof LOCALES)[number]

/** What a language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", fr: "Français" }

type Values = Record<string, string | number>

/** The words for a key, `{{placeholders}}` filled in, the plural chosen by `count`. */
export type Translate = (key: WordKey, values?: Values) => string

const WORDS: Record<Locale, Words> = { en, fr }

export function translator(locale: Locale): Translate {
  const plurals = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const words =
      find(WORDS[locale], key) ??
      find(WORDS[locale], `${key}_${plurals.select(Number(values.count)) === "one" ? "one" : "other"}`)
    return (words ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  }
}

/** The first language of the browser that the portal speaks, else English. */
export function localeOf(wanted: readonly string[]): Locale {
  const spoken = wanted.map((tag) => LOCALES.find((one) => tag.toLowerCase().split("-")[0] === one))
  return spoken.find((one) => one !== undefined) ?? "en"
}

export function isLocale(value: string | null): value is Locale {
  return LOCALES.some((one) => one === value)
}

function find(words: unknown, key: string): string | undefined {
  const found = key
    .split(".")
    .reduce<unknown>((inner, name) => (isGroup(inner) ? inner[name] : undefined), words)
  return typeof found === "string" ? found : undefined
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
