import type { OrderBooks, RmaFacts, RmaItemFacts } from "../facts"
import type { ReceiptEntry } from "../goods/plan-receipt"
import { findItems } from "../goods/find-items"
import { receivedCounts } from "../goods/received-counts"
import { sumByLine, type LineQuantity } from "../goods/sum-by-line"
import { nextStatus } from "../lifecycle/transitions"
import { Decimal } from "../money/decimal"
import { coreAmount } from "../settlement/core-amount"
import { settlementForPaidAhead } from "../settlement/settlement-for-paid-ahead"

/** A case, and the books of its order. */
export type CaseAndBooks = { rma: RmaFacts; books: OrderBooks }

/**
 * A case and the books of its order as they will be once the goods of a receipt are in: what a
 * settlement in the same act is calculated from. Core takes the value of what it counts as received
 * out of the order's total by itself, and no settlement has told it of these units yet. Without
 * entries nothing changes.
 *
 * Refuses `transition_not_allowed`, `invalid_data` (an unknown item), `duplicate_item`; the bounds of
 * a receipt are looked at by `planReceipt`.
 */
export function afterReceipt({ rma, books }: CaseAndBooks, entries: ReceiptEntry[]): CaseAndBooks {
  if (entries.length === 0) {
    return { rma, books }
  }
  const status = nextStatus(rma.status, "receive")
  const received = new Map(
    findItems(rma.items, entries).map(({ item, entry }) => [
      item.id,
      receivedCounts(item, entry.units),
    ])
  )
  const counted = settlementForPaidAhead(
    rma,
    [...received].map(([item_id, { core_quantity }]) => ({ item_id, core_quantity })),
    books
  )
  const items = rma.items.map((item) => {
    const came = received.get(item.id) ?? { quantity: 0, core_quantity: 0 }
    const paid = counted.items.find(({ id }) => id === item.id)?.core_quantity ?? 0
    return {
      ...item,
      received_quantity: item.received_quantity + came.quantity,
      core_received_quantity: item.core_received_quantity + came.core_quantity,
      core_resolved_quantity: item.core_resolved_quantity + paid,
    }
  })
  // Of units that were paid before they came core's total gets back what core takes out for them.
  const inCore = sumByLine(
    items.map((item, index) => ({
      line_item_id: item.line_item_id,
      quantity: unsettledInCore(item) - unsettledInCore(rma.items[index]),
    }))
  )
  return { rma: { ...rma, status, items }, books: booksAfter(books, inCore) }
}

function unsettledInCore(item: RmaItemFacts): number {
  return item.core_received_quantity - item.core_resolved_quantity
}

function booksAfter(books: OrderBooks, received: LineQuantity[]): OrderBooks {
  return {
    ...books,
    total: new Decimal(books.total).minus(coreAmount(received, books)).toFixed(),
    unsettled: [...books.unsettled, ...received],
  }
}
