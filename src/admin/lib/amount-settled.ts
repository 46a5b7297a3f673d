import { fromMinor, toMinor } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import type { AdminRma } from "../../types/http"
import { currencyOf } from "./currency-of"

/** What the approved settlements of a case owe in all, in major units; null where nothing was settled. */
export function amountSettled(rma: Pick<AdminRma, "settlements" | "currency_code">): number | null {
  const currency = currencyOf(rma.currency_code)
  const approved = rma.settlements.filter(({ status }) => status === "approved")
  return approved.length > 0
    ? fromMinor(
        sumOf(approved, ({ owed }) => toMinor(owed, currency)),
        currency
      )
    : null
}
