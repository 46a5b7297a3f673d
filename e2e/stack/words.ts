import { readFileSync } from "node:fs"
import path from "node:path"
import { en } from "../../src/admin/i18n/en"
import { fr } from "../../src/admin/i18n/fr"
import type { WordKey } from "../../src/admin/i18n/word-key"

/** A language of the dashboard that the plugin speaks; journeys go the same way in each of them. */
export type Language = keyof typeof PLUGIN_WORDS

/** What the admin says: journeys find things by these words, as people do. */
export type Words = {
  /** The plugin's word for a key, `{{placeholders}}` filled in, the plural chosen by `count`. */
  t: (key: WordKey, values?: Record<string, string | number>) => string
  /** A word of Medusa's own dashboard, such as "actions.save". */
  dashboard: (key: string) => string
}

/** @throws when a word is asked for that does not exist: a journey that names none finds nothing */
export function wordsOf(language: Language): Words {
  const plugin = PLUGIN_WORDS[language]
  const dashboard = dashboardWords(language)
  const plurals = new Intl.PluralRules(language)

  return {
    t: (key, values = {}) =>
      fillIn(
        find(plugin, key) ??
          find(plugin, `${key}_${plurals.select(Number(values.count))}`) ??
          missing(key, language),
        values
      ),
    dashboard: (key) => find(dashboard, key) ?? missing(key, language),
  }
}

const PLUGIN_WORDS = { en, fr }

const DASHBOARD = path.dirname(require.resolve("@medusajs/dashboard/package.json"))

function dashboardWords(language: Language): unknown {
  const file = path.join(DASHBOARD, "src", "i18n", "translations", `${language}.json`)
  return JSON.parse(readFileSync(file, "utf8"))
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

function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

function missing(key: string, language: Language): never {
  throw new Error(`The admin has no word "${key}" in "${language}"`)
}
