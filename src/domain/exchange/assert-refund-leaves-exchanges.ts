import type { OrderBooks, RmaFacts } from "../facts"
import { sumByLine } from "../goods/sum-by-line"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { fromMinor, toRaw } from "../money/from-minor"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import { coreAmount } from "../settlement/core-amount"
import { exchangeOfItem } from "./exchange-of-item"
import { replacementLeft } from "./replacement-left"

/**
 * A refund past our settlements must not pay for units that are being exchanged. While there are any, it
 * may give back what the order owes the customer without them, and no more: the value of the old units
 * belongs to the new ones, and what a cheaper exchange leaves over is settled by us. `amount` in minor
 * units; null: all of the payment.
 *
 * Refuses `exchange_chosen` with what may be refunded (major units).
 */
export function assertRefundLeavesExchanges(
  amount: MinorUnits | null,
  books: OrderBooks,
  cases: Pick<RmaFacts, "items">[]
): void {
  const exchanged = cases
    .flatMap(({ items }) => items)
    .filter((item) => exchangeOfItem(books, item) && item.resolved_quantity < item.approved_quantity)
  if (exchanged.length === 0) return

  const refundable = owedWithout(exchanged, books)
  if (amount === null || amount > refundable) {
    refuse("exchange_chosen", {
      refundable: fromMinor(refundable, books.currency),
      currency_code: books.currency.code,
    })
  }
}

/** What the order owes the customer, if what is exchanged were as it was before anything came back. */
function owedWithout(exchanged: RmaFacts["items"], books: OrderBooks): MinorUnits {
  const came = sumByLine(
    exchanged.map((item) => ({
      line_item_id: item.line_item_id,
      quantity: item.core_received_quantity - item.core_resolved_quantity,
    }))
  )
  const owed = new Decimal(books.transactions)
    .minus(books.total)
    .minus(coreAmount(came, books))
    .plus(toRaw(replacementLeft(books), books.currency))
  return Math.max(0, toMinor(owed, books.currency))
}
