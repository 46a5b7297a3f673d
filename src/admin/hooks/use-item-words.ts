import type { HttpRmaItem } from "../../types/http"
import { inLanguage } from "../lib/in-language"
import { useReasonSettings, useReturnActions } from "./api/settings"
import { useWords } from "./use-words"

type Snapshot = HttpRmaItem["reason"]
type Translations = Parameters<typeof inLanguage>[0]["translations"]

/**
 * Why units of an item come back and what for: in the reader's language while the reason and the action
 * are there to say it; else as the case keeps it.
 */
export function useItemWords() {
  const { language } = useWords()
  const { data: reasons = [] } = useReasonSettings()
  const { data: actions = [] } = useReturnActions()

  const read = (snapshot: Snapshot, translations: Translations = null) =>
    snapshot && inLanguage({ ...snapshot, translations }, language).label

  return {
    reasonOf: ({ reason }: HttpRmaItem) =>
      read(reason, reasons.find(({ reason_id }) => reason_id === reason?.id)?.translations),
    actionOf: ({ action }: HttpRmaItem) =>
      read(action, actions.find(({ id }) => id === action?.id)?.translations),
  }
}
