import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openBalance } from "../../../domain"
import type { MinorUnits, TargetOrder } from "../../../domain"
import { isCanceled } from "../../../facts/is-canceled"
import { orderBooksFields, parseOrderBooks, promisedPayments } from "../../../facts/order-books"
import { isSamePayee, parsePayee, payeeFields, type Payee } from "../../../facts/payee"
import { parseRma, type RmaRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"

/**
 * The orders that an amount may be moved to, out of those that are named; one that does not exist is
 * left out. What each still owes is read unrounded, as for a settlement of its own.
 */
export async function loadTargetOrders(
  container: MedusaContainer,
  { order_id, payee }: { order_id: string; payee: Payee },
  targetIds: string[]
): Promise<TargetOrder[]> {
  if (!targetIds.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [rows, { data }] = await Promise.all([
    container.resolve(RMA_MODULE).loadRmas({ order_id: targetIds }),
    query.graph({
      entity: "order",
      fields: [...orderBooksFields, ...payeeFields],
      filters: { id: targetIds },
    }),
  ])
  const cases = rows.map(parseRma)
  return data.map((row) => ({
    id: row.id,
    currency_code: row.currency_code,
    is_canceled: isCanceled(row),
    is_itself: row.id === order_id,
    is_of_same_customer: isSamePayee(payee, parsePayee(row)),
    owes: owedOn(row, cases),
  }))
}

/** What the customer has promised to pay (authorised, not captured yet) is not asked for once more. */
function owedOn(row: Parameters<typeof parseOrderBooks>[0] & { id: string }, cases: RmaRecord[]): MinorUnits {
  const books = parseOrderBooks(row, cases.filter((one) => one.order_id === row.id))
  return Math.max(0, openBalance(books) - promisedPayments(row, books.currency))
}
