import { sumOf } from "../sum-of"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/**
 * Units that came back by our records and of which core has not heard, one entry per order line. A receipt
 * is written down by us first, and a crash may come between. What core received by its own dialogs is more,
 * and is not missing; nor is what came of a line that core does not name.
 */
export function unreceivedUnits(ours: LineQuantity[], inCore: LineQuantity[]): LineQuantity[] {
  const missing = sumByLine(ours).flatMap(({ line_item_id, quantity }) => {
    const named = inCore.filter((one) => one.line_item_id === line_item_id)
    const heard = sumOf(named, (one) => one.quantity)
    return named.length ? { line_item_id, quantity: Math.max(0, quantity - heard) } : []
  })
  return sumByLine(missing)
}
