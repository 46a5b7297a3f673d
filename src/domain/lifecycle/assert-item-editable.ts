import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { Resolution, RmaStatus } from "../words"

/** What staff want to change of an item; what is left out stays. */
export type ItemEdit = {
  quantity?: number
  return_expected?: boolean
  resolution?: Resolution
  reason_id?: string
}

/**
 * Whether an item may still be changed. How many and whether they have to come is what is approved:
 * it changes before that only. Why, and what the customer gets, may change until the first unit is
 * resolved; but a unit to be repaired is never in core's Return, so nothing becomes a repair, or stops
 * being one, once core has it.
 *
 * Refuses `transition_not_allowed`, `already_settled`.
 */
export function assertItemEditable(
  status: RmaStatus,
  item: Pick<RmaItemFacts, "id" | "resolved_quantity" | "resolution">,
  edit: ItemEdit
): void {
  const isAskedFor = status === "draft" || status === "requested"
  const isWorkedOn = status === "approved" || status === "processing"
  if (!isAskedFor && !isWorkedOn) {
    refuse("transition_not_allowed", { status, event: "edit_items" })
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
