import type { HttpHistoryEntry } from "../../types/http"
import type { Translate } from "../hooks/use-words"

/** What an entry of the history says besides what happened: a reason, an amount. In major units. */
export function historyDetails(
  { data }: HttpHistoryEntry,
  t: Translate,
  formatAmount: (amount: number) => string
): string[] {
  const { reason, amount, owed } = data
  const sum = [amount, owed].find((value) => typeof value === "number")

  return [
    ...(typeof sum === "number" ? [formatAmount(sum)] : []),
    ...(typeof reason === "string" && reason ? [t("history.reason", { reason })] : []),
  ]
}
