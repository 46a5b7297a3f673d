import type { Translate } from "../hooks/use-words"
import { en } from "../i18n/en"

/** What happened, in the reader's language; an event that this admin does not know yet by its name. */
export function historyTitle(event: string, t: Translate): string {
  const key = event.replace(/\./g, "-")
  return isKnown(key) ? t(`historyEvent.${key}`) : t("history.unknown", { event })
}

function isKnown(key: string): key is keyof typeof en.historyEvent {
  return key in en.historyEvent
}
