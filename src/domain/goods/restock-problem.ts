import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { Condition, Disposition } from "../words"

/** Why units are never put back on sale. */
export type RestockProblem = "wrong_item_restocked" | "repair_restocked"

/**
 * What keeps units from being put back on sale; null: nothing. A wrong item is not what is sold, and
 * what comes to be repaired stays the customer's: it may be kept apart, and is handed back (`keep`).
 */
export function restockProblem(
  { resolution }: Pick<RmaItemFacts, "resolution">,
  condition: Condition
): RestockProblem | null {
  if (condition === "wrong_item") return "wrong_item_restocked"
  return resolution === "repair" ? "repair_restocked" : null
}

/** Refuses `invalid_data`: units go back on sale that never do. */
export function assertRestockable(
  item: Pick<RmaItemFacts, "id" | "line_item_id" | "resolution">,
  { condition, disposition }: { condition: Condition; disposition: Disposition }
): void {
  const problem = disposition === "restock" ? restockProblem(item, condition) : null
  if (problem) {
    const { id, line_item_id } = item
    refuse("invalid_data", { field: "disposition", problem, id, line_item_id })
  }
}
