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
 * being one, once core has it. Units that were paid before they came may be left to the customer after
 * that, too: else a case whose goods never come would never end.
 *
 * Refuses `transition_not_allowed`, `already_settled`.
 */
export function assertItemEditable(
  status: RmaStatus,
  item: EditedItem,
  edit: ItemEdit
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
    (edit.resolution !== undefined &&
      (edit.resolution === "repair") !== (item.resolution === "repair"))
  if (!isAskedFor && touchesApproval) {
    refuse("transition_not_allowed", { status, event: "edit_items", id: item.id })
  }
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
