import type { OrderLine } from "../facts"
import { refuse } from "../refusals"
import { assertUnits } from "./assert-units"
import { assertWithinReturnable } from "./assert-within-returnable"

/** Units of an order line that are asked for, for one reason and one action. */
export type RequestedItem = {
  line_item_id: string
  quantity: number
  reason_id: string | null
  action_id: string | null
}

/**
 * Whether the items of a new, submitted or reopened case may be asked for. One line may stand in
 * several items with another reason or action; their sum is what must be returnable.
 *
 * `unknownToCore` holds, by line id, the units of all other cases that core knows nothing of.
 * Refuses `invalid_data` (no items, a quantity that is no whole number of units, a line of another
 * order), `duplicate_item`, `quantity_exceeds_returnable`.
 */
export function assertRequestable(
  items: RequestedItem[],
  lines: OrderLine[],
  unknownToCore: ReadonlyMap<string, number>
): void {
  if (items.length === 0) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
  for (const { line_item_id, quantity } of items) {
    assertUnits(quantity, { line_item_id })
  }
  assertNoDuplicates(items)
  assertWithinReturnable(items, lines, unknownToCore)
}

function assertNoDuplicates(items: RequestedItem[]): void {
  const seen = new Set<string>()
  for (const { line_item_id, reason_id, action_id } of items) {
    const key = JSON.stringify([line_item_id, reason_id, action_id])
    if (seen.has(key)) {
      refuse("duplicate_item", { line_item_id, reason_id, action_id })
    }
    seen.add(key)
  }
}
