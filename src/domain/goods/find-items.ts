import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"

/**
 * The items of a case that a request names by their ids, each with its entry of the request, in the
 * order of the request.
 *
 * Refuses `invalid_data` an id that is no item of this case, `duplicate_item` one named twice:
 * bounds hold for the sum of a request, and one entry per item is how they are kept.
 */
export function findItems<Entry extends { id: string }>(
  items: RmaItemFacts[],
  entries: Entry[]
): { item: RmaItemFacts; entry: Entry }[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const item = items.find(({ id }) => id === entry.id)
    if (!item) {
      refuse("invalid_data", { field: "items", problem: "unknown_item", id: entry.id })
    }
    if (seen.has(entry.id)) {
      refuse("duplicate_item", { id: entry.id, line_item_id: item.line_item_id })
    }
    seen.add(entry.id)
    return { item, entry }
  })
}
