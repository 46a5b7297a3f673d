import type { MedusaContainer } from "@medusajs/framework/types"
import { orderBooks, type OrderBooks } from "./order-books"
import { readOrderRecords, type OrderRecords } from "./order-records"
import { readStockRecords, type StockRecord } from "./stock-records"

/** All that is checked of one order: core's books, everybody's records, and the stock of its articles. */
export type OrderFacts = { books: OrderBooks; records: OrderRecords; stock: StockRecord[] }

/** "I6 · Order #12: …": a broken invariant, by its number, in words that a bookkeeper understands. */
export type Breach = string

export async function readOrderFacts(
  container: MedusaContainer,
  orderId: string
): Promise<OrderFacts> {
  const [books, records, stock] = await Promise.all([
    orderBooks(container, orderId),
    readOrderRecords(container, orderId),
    readStockRecords(container, orderId),
  ])
  return { books, records, stock }
}
