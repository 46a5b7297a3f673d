import type { RmaItemFacts } from "../facts"
import { isInCoreReturn } from "../goods/is-in-core-return"
import type { ExchangeToLeave } from "./may-leave"

/** New units of a line that nothing but a person can let go. */
export type WithheldUnits = { line_id: string; quantity: number }

/**
 * The new units of an exchange that stay, line by line, because something else came for their old ones: a
 * wrong item is recorded, not taken for what was to come, and nothing further is awaited in its place.
 * Waiting ends nothing: staff let them leave for a reason, or call the exchange off. Where an advance is
 * granted, or staff said so, they leave all the same.
 */
export function withheldUnits(exchange: ExchangeToLeave, items: RmaItemFacts[]): WithheldUnits[] {
  const { is_canceled, is_fulfillment_allowed, is_advance_granted } = exchange
  if (is_canceled || is_fulfillment_allowed || is_advance_granted) return []
  return exchange.lines
    .map((line) => {
      const item = items.find(({ id }) => id === line.rma_item_id)
      if (!item) throw new Error(`Line ${line.id} is of no item of its case`)
      return { line_id: line.id, quantity: isInCoreReturn(item) ? withheldOf(line, item) : 0 }
    })
    .filter(({ quantity }) => quantity > 0)
}

/** New units that were dropped meanwhile are nobody's to let go. */
function withheldOf({ quantity }: ExchangeToLeave["lines"][number], item: RmaItemFacts): number {
  const { received_quantity, core_received_quantity } = item
  return Math.min(received_quantity - core_received_quantity, quantity - core_received_quantity)
}
