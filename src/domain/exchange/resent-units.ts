import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"

/** Approved units of an item that are sent once more, and of which no goods come back. */
export type ResentUnits = { item_id: string; line_item_id: string; variant_id: string; quantity: number }

/**
 * Which of the approved units core's claim sends once more: those of which nothing comes back. Where
 * goods come back first, the same article is sent by an even exchange.
 *
 * Refuses `invalid_data`: what was bought is no article of the catalogue (`no_variant`).
 */
export function resentUnits(
  items: (RmaItemFacts & { variant_id: string | null })[]
): ResentUnits[] {
  return items.filter(isSentByClaim).map(({ id, line_item_id, variant_id, approved_quantity }) => ({
    item_id: id,
    line_item_id,
    variant_id:
      variant_id ??
      refuse("invalid_data", { field: "action_id", problem: "no_variant", id, line_item_id }),
    quantity: approved_quantity,
  }))
}

/** Whether approved units of an item are sent once more without anything coming back. */
export function isSentByClaim(
  item: Pick<RmaItemFacts, "resolution" | "return_expected" | "approved_quantity">
): boolean {
  return isSentAgain(item) && item.approved_quantity > 0
}

/** Whether what was agreed on for an item is to send it once more, without anything coming back. */
export function isSentAgain({
  resolution,
  return_expected,
}: Pick<RmaItemFacts, "resolution" | "return_expected">): boolean {
  return resolution === "reship" && !return_expected
}
