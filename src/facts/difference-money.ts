import { MathBN } from "@medusajs/framework/utils"
import { fromMinor, toMinor } from "../domain"
import type { Currency, DifferenceMoney, MinorUnits } from "../domain"
import { sumOf } from "../domain/sum-of"
import type { ExchangeCollection } from "./exchange-collection"
import type { RmaRecord } from "./rma"

/**
 * What was paid for the difference of an exchange by its collections, and what went back of it. A
 * settlement gives this difference back where it named one of its payments: it still does where staff
 * have paid it in another way since.
 */
export function differenceMoneyOf(
  { settlements }: Pick<RmaRecord, "settlements">,
  collections: ExchangeCollection[],
  currency: Currency
): DifferenceMoney {
  const payments = collections.flatMap((one) => one.payments)
  const ids = new Set<string | null>(payments.map(({ id }) => id))
  const lines = settlements
    .filter(
      ({ status, reimbursements }) =>
        status === "approved" && reimbursements.some(({ payment_id }) => ids.has(payment_id))
    )
    .flatMap((settlement) => settlement.lines)
    .filter(({ type }) => type === "difference_refund")
  return {
    captured: sumOf(payments, ({ captured }) => toMinor(captured, currency)),
    refunded: sumOf(payments, ({ refunded }) => toMinor(refunded, currency)),
    given_back: sumOf(lines, ({ amount }) => toMinor(amount, currency)),
  }
}

/** From which payments of collections so much (minor units) goes back, oldest first; amounts in major units. */
export function paymentsToRefund(
  collections: ExchangeCollection[],
  amount: MinorUnits,
  currency: Currency
): { payment_id: string; amount: number }[] {
  let left = amount
  return collections
    .flatMap((one) => one.payments)
    .flatMap(({ id, captured, refunded }) => {
      const part = Math.min(left, toMinor(MathBN.sub(captured, refunded).toFixed(), currency))
      left -= Math.max(0, part)
      return part > 0 ? [{ payment_id: id, amount: fromMinor(part, currency) }] : []
    })
}
