import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { paidBeyondOrder } from "../settlement/open-balance"
import type { DifferenceMoney, ExchangeToPay } from "./judge-difference"
import { surplusDifference } from "./surplus-difference"

type PaidExchange = ExchangeToPay & { dropped_at: Date | string | null }

/**
 * What of {@link surplusDifference} goes back by itself, in minor units. Where units were dropped, all of it
 * was paid for them. Otherwise no more than the whole order was paid too much by: core may have set the
 * collection of a difference to what an edit of the order costs besides, and that is no surplus.
 */
export function surplusToGiveBack(
  exchange: PaidExchange,
  money: DifferenceMoney,
  books: OrderBooks
): MinorUnits {
  const surplus = surplusDifference(exchange, money, books.currency)
  return exchange.dropped_at === null ? Math.min(surplus, paidBeyondOrder(books)) : surplus
}
