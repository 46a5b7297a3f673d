import { toast } from "@medusajs/ui"
import { useCallback } from "react"
import { refusalDetail, refusalWords } from "../lib/refusal-words"
import { useWords } from "./use-words"

/** Says in the reader's language why something did not work. */
export function useRefusalToast(): (error: unknown) => void {
  const { t } = useWords()

  return useCallback(
    (error) => {
      toast.error(refusalWords(error, t), { description: refusalDetail(error) })
    },
    [t]
  )
}
