import { MathBN } from "@medusajs/framework/utils"
import { toMinor } from "../domain"
import type { Currency, DifferenceMoney } from "../domain"
import { sumOf } from "../domain/sum-of"
import type { DifferenceCollection } from "./difference-collection"
import type { RmaRecord } from "./rma"

/**
 * What was paid for the difference of an exchange by its collections, and what went back of it. A
 * settlement gives this difference back where it named one of its payments: it still does where staff
 * have paid it in another way since.
 */
export function differenceMoneyOf(
  { settlements }: Pick<RmaRecord, "settlements">,
  collections: DifferenceCollection[],
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

/** The payments of collections that still have money, with how much, in major units. */
export function paymentsWithMoney(
  collections: DifferenceCollection[]
): { payment_id: string; amount: number }[] {
  return collections
    .flatMap((one) => one.payments)
    .map(({ id, captured, refunded }) => ({
      payment_id: id,
      amount: MathBN.sub(captured, refunded).toNumber(),
    }))
    .filter(({ amount }) => amount > 0)
}
