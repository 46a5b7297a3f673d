import type { RmaFacts, RmaItemFacts } from "../facts"
import { sumOf } from "../sum-of"
import { awaitedUnits } from "./awaited-units"
import { isInCoreReturn } from "./is-in-core-return"
import { sumByLine, type LineQuantity } from "./sum-by-line"
import { unreceivedUnits } from "./unreceived-units"

/** What core's Return says of an order line: how many units it asks for, and how many came. */
export type CoreReturnLine = { line_item_id: string; quantity: number; received_quantity: number }

/** What core's Return lacks of what our record says, one entry per order line. */
export type CoreReturnDrift = { receive: LineQuantity[]; cancel: LineQuantity[] }

/**
 * What a crash between our record and core's left undone: units that we have as received and core has
 * not, and units that core still asks for though nobody waits for them any more. Empty where both agree.
 */
export function coreReturnDrift(rma: RmaFacts, lines: CoreReturnLine[]): CoreReturnDrift {
  const tooMany = lines.map(({ line_item_id, quantity }) => {
    const items = rma.items.filter((item) => item.line_item_id === line_item_id)
    const asked = sumOf(items, (item) => item.core_received_quantity + awaitedInCore(rma, item))
    return { line_item_id, quantity: Math.max(0, quantity - asked) }
  })
  return {
    receive: unreceivedUnits(
      rma.items.map(({ line_item_id, core_received_quantity: quantity }) => ({ line_item_id, quantity })),
      lines.map(({ line_item_id, received_quantity: quantity }) => ({ line_item_id, quantity }))
    ),
    cancel: sumByLine(tooMany),
  }
}

/** A case that was given up waits for nothing, whatever had been approved. */
function awaitedInCore({ status }: RmaFacts, item: RmaItemFacts): number {
  const isOpen = status === "approved" || status === "processing"
  return isOpen && isInCoreReturn(item) ? awaitedUnits(item) : 0
}
