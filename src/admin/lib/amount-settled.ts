import { fromMinor, toMinor } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import type { AdminRma } from "../../types/http"
import { currencyOf } from "./currency-of"

/** What the approved settlements of a case owe in all, in major units. */
export function amountSettled(rma: Pick<AdminRma, "settlements" | "currency_code">): number {
  const currency = currencyOf(rma.currency_code)
  const approved = rma.settlements.filter(({ status }) => status === "approved")
  return fromMinor(
    sumOf(approved, ({ owed }) => toMinor(owed, currency)),
    currency
  )
}
