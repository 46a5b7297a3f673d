import type { OrderLine, RmaFacts } from "../facts"
import { assertWithinReturnable } from "./assert-within-returnable"
import { coreReturnQuantities } from "./core-return-quantities"
import type { LineQuantity } from "./sum-by-line"

/**
 * What reopening asks of core: a Return of these units, as the old one was canceled; none, nothing.
 */
export type ReopeningPlan = { core_return: LineQuantity[] }

/**
 * What reopening a case takes. A rejected or expired one has freed its units: what was requested, or
 * approved, must still be returnable, and goods that are to come are asked of core once more. A
 * completed one has kept all it had.
 *
 * `unknownToCore` holds, by line id, the units of all other cases that core knows nothing of.
 * Refuses `quantity_exceeds_returnable`.
 */
export function planReopening(
  rma: RmaFacts,
  lines: OrderLine[],
  unknownToCore: ReadonlyMap<string, number>
): ReopeningPlan {
  switch (rma.status) {
    case "rejected":
      assertWithinReturnable(quantities(rma, "requested_quantity"), lines, unknownToCore)
      return { core_return: [] }
    case "expired":
      assertWithinReturnable(quantities(rma, "approved_quantity"), lines, unknownToCore)
      return { core_return: coreReturnQuantities(rma.items) }
    default:
      return { core_return: [] }
  }
}

function quantities(
  { items }: RmaFacts,
  of: "requested_quantity" | "approved_quantity"
): LineQuantity[] {
  return items.map((item) => ({ line_item_id: item.line_item_id, quantity: item[of] }))
}
