import { useCallback } from "react"
import { useRmaSettings } from "./api/settings"
import { useWords } from "./use-words"

/** Says a deadline as the day that ends with it where the shop is, and not where the reader is. */
export function useDeadline(): (deadline: string) => string {
  const { language } = useWords()
  const { data: settings } = useRmaSettings()
  const timeZone = settings?.time_zone

  return useCallback(
    (deadline) =>
      new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone }).format(new Date(deadline)),
    [language, timeZone]
  )
}
