import { usePrompt } from "@medusajs/ui"
import { useCallback } from "react"
import { useWords } from "./use-words"

/** Closes a form, but asks first when something was entered in it. */
export function useGuardedClose(isDirty: boolean, onClose: () => void): () => Promise<void> {
  const { t } = useWords()
  const prompt = usePrompt()

  return useCallback(async () => {
    // The prompt closes on Escape, and would hear the very keystroke that brought us here.
    await afterThisEvent()
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

function afterThisEvent(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
