import type { RawAmount, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { differenceStatus } from "./difference-status"
import { isSentAgain } from "./resent-units"

/** Why new units may not leave. */
export type HeldBy = "canceled" | "difference_unpaid" | "goods_awaited"

/** An exchange as shipping sees it. Quantities count units. */
export type ExchangeToLeave = {
  difference: RawAmount
  is_difference_paid: boolean
  is_advance_granted: boolean
  /** Staff let it leave although something is missing. */
  is_fulfillment_allowed: boolean
  is_canceled: boolean
  lines: { id: string; rma_item_id: string; quantity: number }[]
}

/** How many new units of a line may leave in all, those that left already among them. */
export type Leave = { line_id: string; quantity: number; held_by: HeldBy | null }

/**
 * Which new units of an exchange may leave, line by line. The difference holds all of them, the goods
 * those of their own item only. An advance stands for the goods and never for the money; staff's word
 * stands for both. What is sent again for nothing, because a parcel never arrived, has no part in the
 * difference and waits for no goods.
 */
export function mayLeave(exchange: ExchangeToLeave, items: RmaItemFacts[]): Leave[] {
  return exchange.lines.map((line) => {
    const item = items.find(({ id }) => id === line.rma_item_id)
    if (!item) throw new Error(`Line ${line.id} is of no item of its case`)
    const heldBy = holdOf(exchange, item)
    return { line_id: line.id, quantity: heldBy ? 0 : unitsFor(exchange, line, item), held_by: heldBy }
  })
}

/** Whether nothing stands in the way of shipping what an exchange sends. */
export function isReleased(leaves: Leave[]): boolean {
  return (
    leaves.every(({ held_by }) => held_by === null) && leaves.some(({ quantity }) => quantity > 0)
  )
}

function holdOf(exchange: ExchangeToLeave, item: RmaItemFacts): HeldBy | null {
  if (exchange.is_canceled) return "canceled"
  if (exchange.is_fulfillment_allowed) return null
  if (isSentAgain(item)) return null
  if (differenceStatus(exchange.difference, exchange.is_difference_paid) === "due") {
    return "difference_unpaid"
  }
  return awaitedUnits(item) > 0 && !exchange.is_advance_granted ? "goods_awaited" : null
}

/**
 * One for one: of what was closed short, or came as a wrong item, no new unit leaves.
 */
function unitsFor(
  exchange: ExchangeToLeave,
  line: ExchangeToLeave["lines"][number],
  item: RmaItemFacts
): number {
  const isAhead = exchange.is_fulfillment_allowed || exchange.is_advance_granted
  if (isAhead || !item.return_expected) return line.quantity
  return Math.min(line.quantity, item.core_received_quantity)
}
