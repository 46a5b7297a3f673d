import { toast, usePrompt } from "@medusajs/ui"
import type { HttpExchange } from "../../../types/http"
import { useMarkDifferencePaid } from "../../hooks/api/exchanges"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"

/** Says after a yes that the difference of an exchange has come another way. */
export function useMarkAsPaid(rmaId: string, exchange: HttpExchange): () => Promise<void> {
  const { t } = useWords()
  const format = useFormat()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const { mutate } = useMarkDifferencePaid(rmaId, exchange.id)

  return async () => {
    const isSure = await prompt({
      title: t("exchange.markAsPaidTitle", {
        amount: format.amount(exchange.difference, exchange.currency_code),
      }),
      description: t("exchange.markAsPaidDescription"),
      confirmText: t("exchange.markAsPaid"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!isSure) return
    mutate(
      {},
      { onSuccess: () => toast.success(t("exchange.markedAsPaid")), onError: showRefusal }
    )
  }
}
