import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import { unitsPaidAhead } from "../settlement/units-paid-ahead"
import type { Resolution, RmaStatus } from "../words"

/** What staff want to change of an item; what is left out stays. */
export type ItemEdit = {
  quantity?: number
  return_expected?: boolean
  resolution?: Resolution
  reason_id?: string
  exchange_variant_id?: string | null
}

type EditedItem = Pick<
  RmaItemFacts,
  "id" | "return_expected" | "received_quantity" | "resolved_quantity" | "resolution"
>

/**
 * Whether an item may still be changed. How many and whether they have to come is what is approved:
 * it changes before that only. Why, and what the customer gets, may change until the first unit is
 * resolved; but a unit to be repaired is never in core's Return, so nothing becomes a repair, or stops
 * being one, once core has it. New units that are agreed on stand on the order: what an item is exchanged
 * for is fixed with the approval, and whether new units are sent as long as its exchange lives. Units that were paid before they came may be left to the customer after
 * that, too: else a case whose goods never come would never end.
 *
 * Refuses `transition_not_allowed`, `already_settled`.
 */
export function assertItemEditable(
  status: RmaStatus,
  item: EditedItem,
  edit: ItemEdit,
  { is_exchanged = false }: { is_exchanged?: boolean } = {}
): void {
  const isAskedFor = status === "draft" || status === "requested"
  const isWorkedOn = status === "approved" || status === "processing"
  if (!isAskedFor && !isWorkedOn) {
    refuse("transition_not_allowed", { status, event: "edit_items" })
  }
  if (isWorkedOn && leavesPaidUnits(item, edit)) {
    return
  }
  if (item.resolved_quantity > 0) {
    refuse("already_settled", { id: item.id })
  }
  const touchesApproval =
    edit.quantity !== undefined ||
    edit.return_expected !== undefined ||
    edit.exchange_variant_id !== undefined ||
    (edit.resolution !== undefined && isFixed(item.resolution, edit.resolution, is_exchanged))
  if (!isAskedFor && touchesApproval) {
    refuse("transition_not_allowed", { status, event: "edit_items", id: item.id })
  }
}

/** Whether core, or the order, already has what would change with the resolution. */
function isFixed(before: Resolution, after: Resolution, isExchanged: boolean): boolean {
  if (before === after) return false
  return isExchanged || before === "repair" || after === "repair" || sendsNewUnits(after)
}

/** What is approved only together with new units: nothing would send them later. */
function sendsNewUnits(resolution: Resolution): boolean {
  return resolution === "exchange" || resolution === "reship"
}

/** Whether an edit lets the customer keep units that were paid before they came, and does nothing else. */
export function leavesPaidUnits(
  item: Pick<EditedItem, "return_expected" | "received_quantity" | "resolved_quantity">,
  { return_expected, quantity, resolution, reason_id, exchange_variant_id }: ItemEdit
): boolean {
  const others = [quantity, resolution, reason_id, exchange_variant_id]
  const isAlone = others.every((other) => other === undefined)
  return return_expected === false && isAlone && unitsPaidAhead(item) > 0
}
