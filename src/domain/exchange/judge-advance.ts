import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import type { MinorUnits } from "../money/currency"

/** Units of an RMA item. */
export type AdvanceUnits = { id: string; quantity: number }

/** The full price as it is, or was, asked for, by a payment collection. Amounts in minor units. */
export type AdvanceClaim = {
  id: string
  /** Whether it is this one that is asked for now. */
  is_current: boolean
  items: AdvanceUnits[]
  amount: MinorUnits
  /** What was paid and is not given back. */
  kept: MinorUnits
}

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
 * * `give_back`: by these claims something was paid that is not, or not any more, what is missing
 */
export type AdvanceVerdict =
  | { act: "ask" | "sell"; items: AdvanceUnits[] }
  | { act: "give_back"; claims: string[] }
  | { act: "withdraw" | "nothing" }

const NOTHING: AdvanceVerdict = { act: "nothing" }

/**
 * Says what is to be done about an advance at a moment. Nothing is asked for what never left: the shop
 * still has it. Where some of what was paid for came after all, all of it goes back, and the rest is asked
 * for anew. What was paid in part is for a person to look at.
 */
export function judgeAdvance(
  exchange: AdvancedExchange,
  items: RmaItemFacts[],
  claims: AdvanceClaim[],
  now: Date
): AdvanceVerdict {
  const missing = exchange.canceled_at === null ? missingUnits(exchange, items) : []
  const claim = claims.find(({ is_current }) => is_current)
  const isPaid = claim !== undefined && claim.kept >= claim.amount
  const isStill = claim !== undefined && isSame(claim.items, missing)
  const isSold = exchange.advance_paid_at !== null

  const stray = claims.filter(
    (one) => one.kept > 0 && (!one.is_current || (isPaid && !isStill && !isSold))
  )
  if (stray.length > 0) return { act: "give_back", claims: stray.map(({ id }) => id) }
  if (isSold) return NOTHING
  if (!claim) {
    // Asked for, and not there: it cost nothing, or staff canceled the collection.
    const isNew = exchange.advance_asked_at === null
    const isOver = exchange.advance_return_by !== null && exchange.advance_return_by < now
    return isNew && isOver && missing.length > 0 ? { act: "ask", items: missing } : NOTHING
  }
  if (isPaid) return { act: "sell", items: missing }
  return isStill || claim.kept > 0 ? NOTHING : { act: "withdraw" }
}

function missingUnits({ lines }: AdvancedExchange, items: RmaItemFacts[]): AdvanceUnits[] {
  return items.flatMap((item) => {
    const line = lines.find(({ rma_item_id }) => rma_item_id === item.id)
    const quantity = Math.min(awaitedUnits(item), line?.fulfilled ?? 0)
    return quantity > 0 ? { id: item.id, quantity } : []
  })
}

function isSame(some: AdvanceUnits[], others: AdvanceUnits[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, quantity }) => others.some((one) => one.id === id && one.quantity === quantity))
  )
}
