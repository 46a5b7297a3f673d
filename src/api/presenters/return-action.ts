import type { ModuleImplementations } from "@medusajs/framework/types"
import type { RMA_MODULE } from "../../modules/rma"
import type { AdminReturnAction, HttpReturnAction } from "../../types/http"

type ReturnAction = Awaited<
  ReturnType<ModuleImplementations[typeof RMA_MODULE]["retrieveReturnAction"]>
>

/** An action as shoppers see it. */
export function presentStoreReturnAction(action: ReturnAction): HttpReturnAction {
  const { id, label, description, resolution } = action
  return { id, label, description, resolution }
}

/** An action as staff see it. */
export function presentAdminReturnAction(action: ReturnAction): AdminReturnAction {
  return {
    ...presentStoreReturnAction(action),
    is_visible: action.is_visible,
    rank: action.rank,
    created_at: new Date(action.created_at).toISOString(),
    updated_at: new Date(action.updated_at).toISOString(),
  }
}
