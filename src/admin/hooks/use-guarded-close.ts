import { usePrompt } from "@medusajs/ui"
import { useCallback } from "react"
import { useWords } from "./use-words"

/** Closes a form, but asks first when something was entered in it. */
export function useGuardedClose(isDirty: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useWords()
  const prompt = usePrompt()

  return useCallback(async () => {
    const isSure =
      !isDirty ||
      (await prompt({
        title: t("common.discardTitle"),
        description: t("common.discardDescription"),
        confirmText: t("common.discardConfirm"),
        cancelText: t("common.discardCancel"),
      }))
    if (isSure) {
      onClose()
    }
  }, [isDirty, onClose, prompt, t])
}
