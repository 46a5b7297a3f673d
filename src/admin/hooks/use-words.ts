import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { WordKey } from "../i18n/word-key"

export type WordValues = Record<string, string | number>
export type Translate = (key: WordKey, values?: WordValues) => string

/** The plugin's words in the admin's language; a key that does not exist is a type error. */
export function useWords(): { t: Translate; language: string } {
  const { t, i18n } = useTranslation("rma")

  return {
    t: useCallback((key, values) => t(key, values ?? {}), [t]),
    language: i18n.resolvedLanguage ?? i18n.language,
  }
}
