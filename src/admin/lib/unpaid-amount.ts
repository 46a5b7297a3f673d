import { fromMinor, toMinor } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import type { HttpSettlement } from "../../types/http"
import { currencyOf } from "./currency-of"

/**
 * What an approved settlement owes and no reimbursement stands for, in major units. A failed one
 * still stands for its amount: it can be tried again, until somebody gives it up.
 */
export function unpaidAmount(settlement: HttpSettlement): number {
  if (settlement.status !== "approved") {
    return 0
  }
  const currency = currencyOf(settlement.currency_code)
  const covered = settlement.reimbursements.filter(({ status }) => status !== "canceled")
  return fromMinor(
    toMinor(settlement.owed, currency) - sumOf(covered, ({ amount }) => toMinor(amount, currency)),
    currency
  )
}
