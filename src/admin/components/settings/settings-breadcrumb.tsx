import { useWords } from "../../hooks/use-words"
import type { WordKey } from "../../i18n/word-key"

/** The name of a page of Settings → Returns in the path above it. */
export function SettingsBreadcrumb({ label }: { label: WordKey }) {
  const { t } = useWords()
  return <span>{t(label)}</span>
}
