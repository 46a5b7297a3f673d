import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import type { MinorUnits } from "../money/currency"

/** Units of an RMA item. */
export type AdvanceUnits = { id: string; quantity: number }

/** The full price as it is asked for: of which old units, how much in minor units, and what was paid. */
export type AdvanceClaim = { items: AdvanceUnits[]; amount: MinorUnits; captured: MinorUnits }

/** An exchange whose new units might leave before the old ones came. Quantities count units. */
export type AdvancedExchange = {
  advance_return_by: Date | null
  advance_asked_at: Date | null
  advance_paid_at: Date | null
  canceled_at: Date | null
  lines: {
    rma_item_id: string
    /** New units that left and did not come back to the shelf. */
    fulfilled: number
  }[]
}

/**
 * What is to be done about an advance:
 *
 * * `ask`: these old units did not come in time although new ones left for them: their price is asked for
 * * `sell`: their price is paid, so these are sold and awaited no more
 * * `withdraw`: what is asked for is not what is missing any more
 */
export type AdvanceVerdict =
  | { act: "ask" | "sell"; items: AdvanceUnits[] }
  | { act: "withdraw" | "nothing" }

const NOTHING: AdvanceVerdict = { act: "nothing" }

/**
 * Says what is to be done about an advance at a moment. Nothing is asked for what never left: the shop
 * still has it. What was paid in part is for a person to look at.
 */
export function judgeAdvance(
  exchange: AdvancedExchange,
  items: RmaItemFacts[],
  claim: AdvanceClaim | null,
  now: Date
): AdvanceVerdict {
  if (exchange.advance_paid_at !== null) return NOTHING
  const missing = exchange.canceled_at === null ? missingUnits(exchange, items) : []
  if (claim === null) {
    // Asked for, and not there: it cost nothing, or staff canceled the collection.
    const isNew = exchange.advance_asked_at === null
    const isOver = exchange.advance_return_by !== null && exchange.advance_return_by < now
    return isNew && isOver && missing.length > 0 ? { act: "ask", items: missing } : NOTHING
  }
  if (claim.captured >= claim.amount) return { act: "sell", items: inBoth(claim.items, missing) }
  if (claim.captured > 0 || isSame(claim.items, missing)) return NOTHING
  return { act: "withdraw" }
}

function missingUnits({ lines }: AdvancedExchange, items: RmaItemFacts[]): AdvanceUnits[] {
  return items.flatMap((item) => {
    const line = lines.find(({ rma_item_id }) => rma_item_id === item.id)
    const quantity = Math.min(awaitedUnits(item), line?.fulfilled ?? 0)
    return quantity > 0 ? { id: item.id, quantity } : []
  })
}

function inBoth(some: AdvanceUnits[], others: AdvanceUnits[]): AdvanceUnits[] {
  return some.flatMap(({ id, quantity }) => {
    const most = Math.min(quantity, others.find((one) => one.id === id)?.quantity ?? 0)
    return most > 0 ? { id, quantity: most } : []
  })
}

function isSame(some: AdvanceUnits[], others: AdvanceUnits[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, quantity }) => others.some((one) => one.id === id && one.quantity === quantity))
  )
}
