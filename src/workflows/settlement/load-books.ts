import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import type { OrderBooks } from "../../domain"
import { hasOpenCollection, orderBooksFields, parseOrderBooks } from "../../facts/order-books"
import type { RmaRecord } from "../../facts/rma"

/**
 * The books of an order: what its units are worth, what was paid, what was given back.
 *
 * @param cases all cases of the order
 * @throws Refusal `not_found`
 */
export async function loadBooks(
  container: MedusaContainer,
  orderId: string,
  cases: RmaRecord[]
): Promise<{ books: OrderBooks; has_open_collection: boolean }> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderBooksFields,
    filters: { id: orderId },
  })
  const row = data[0] ?? refuse("not_found", { order_id: orderId })
  return { books: parseOrderBooks(row, cases), has_open_collection: hasOpenCollection(row) }
}
