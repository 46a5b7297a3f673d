import type { ReturnActionRecord } from "../../facts/return-action"
import type { AdminReturnAction, HttpReturnAction } from "../../types/http"

/** An action as shoppers see it. */
export function presentStoreReturnAction(action: ReturnActionRecord): HttpReturnAction {
  const { id, label, description, resolution } = action
  return { id, label, description, resolution }
}

/** An action as staff see it. */
export function presentAdminReturnAction(action: ReturnActionRecord): AdminReturnAction {
  return {
    ...presentStoreReturnAction(action),
    is_visible: action.is_visible,
    rank: action.rank,
    return_shipping_option_ids: action.return_shipping_option_ids,
    label_paid_by: action.label_paid_by,
    translations: action.translations,
    created_at: action.created_at.toISOString(),
    updated_at: action.updated_at.toISOString(),
  }
}
