import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"

/** An RMA item with what was bought and what is to be sent in its place. */
export type ExchangeItem = RmaItemFacts & {
  variant_id: string | null
  exchange_variant_id: string | null
}

/** Approved units of an item for which new units of a variant are sent. */
export type ExchangedUnits = {
  item: RmaItemFacts
  quantity: number
  variant_id: string
  /** The same article once more: for what the old units are worth, whatever it costs by now. */
  is_sent_again: boolean
}

/**
 * Which of the approved units are exchanged. Units that are sent again are, too, where the old ones
 * come back; where they do not, core's claim sends them.
 *
 * Refuses `invalid_data`: nobody chose what the units are exchanged for (`not_chosen`), or what was
 * bought is no article of the catalogue (`no_variant`).
 */
export function exchangedUnits(items: ExchangeItem[]): ExchangedUnits[] {
  return items.filter(isExchanged).map((item) => {
    const is_sent_again = item.resolution === "reship"
    const chosen = is_sent_again ? item.variant_id : item.exchange_variant_id
    return {
      item,
      quantity: item.approved_quantity,
      variant_id: chosen ?? refuseUnchosen(item, is_sent_again),
      is_sent_again,
    }
  })
}

function isExchanged({ resolution, return_expected, approved_quantity }: RmaItemFacts): boolean {
  if (approved_quantity === 0) return false
  return resolution === "exchange" || (resolution === "reship" && return_expected)
}

function refuseUnchosen({ id, line_item_id }: RmaItemFacts, isSentAgain: boolean): never {
  return refuse("invalid_data", {
    field: "exchange_variant_id",
    problem: isSentAgain ? "no_variant" : "not_chosen",
    id,
    line_item_id,
  })
}
