import type { OrderLine } from "../facts"
import { refuse } from "../refusals"
import { returnableQuantity } from "./returnable"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/**
 * The bound of I1 for a request: all units asked for on a line together, not item by item.
 *
 * `unknownToCore` holds, by line id, the units of all other cases that core knows nothing of.
 * Refuses `invalid_data` a line that is not of this order, `quantity_exceeds_returnable`.
 */
export function assertWithinReturnable(
  requested: LineQuantity[],
  lines: OrderLine[],
  unknownToCore: ReadonlyMap<string, number>
): void {
  for (const { line_item_id, quantity } of sumByLine(requested)) {
    const line = lines.find(({ id }) => id === line_item_id)
    if (!line) {
      refuse("invalid_data", { field: "line_item_id", problem: "unknown_line", line_item_id })
    }
    const unknown_to_core = unknownToCore.get(line_item_id) ?? 0
    const returnable = returnableQuantity(line, { unknown_to_core })
    if (quantity > returnable) {
      refuse("quantity_exceeds_returnable", {
        line_item_id,
        title: line.title,
        returnable,
        requested: quantity,
      })
    }
  }
}
