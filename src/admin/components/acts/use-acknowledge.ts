import { toast } from "@medusajs/ui"
import { usePlainRmaEvent } from "../../hooks/api/rma-events"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"

/** Acknowledges a case at once: nobody is told of it, and nothing comes of it. */
export function useAcknowledge(): (rma: { id: string; display_id: string }) => void {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate } = usePlainRmaEvent()

  return ({ id, display_id: number }) =>
    mutate(
      { id, event: "acknowledge" },
      { onSuccess: () => toast.success(t("acknowledge.done", { number })), onError: showRefusal }
    )
}
