import { refuse } from "../../domain"
import type { ExchangeChoices, Resolution } from "../../domain"
import type { Reason } from "../../facts/reason"
import type { ReturnActionRow } from "../../modules/rma/types"

/**
 * The words and the resolution that an item takes from its reason and its action, as copies: a reason
 * that is deleted later keeps its label on old cases.
 * @throws Refusal `invalid_data`: unknown reason or action, a category instead of a reason
 */
export function describeReason(reasons: Reason[], reasonId: string | null) {
  if (reasonId === null) return { reason_id: null, reason_label: null }
  const reason =
    reasons.find(({ id }) => id === reasonId) ??
    refuse("invalid_data", { field: "reason_id", problem: "unknown_reason", reason_id: reasonId })
  if (reason.is_category) {
    refuse("invalid_data", { field: "reason_id", problem: "category", reason_id: reasonId })
  }
  return { reason_id: reason.id, reason_label: reason.label }
}

/** The same for the action; `visibleOnly`: shoppers may not choose what is for staff. */
export function describeAction(
  actions: ReturnActionRow[],
  actionId: string,
  { visibleOnly = false } = {}
): { action_id: string; action_label: string; resolution: Resolution } {
  const action = actions.find(({ id, is_visible }) => id === actionId && (is_visible || !visibleOnly))
  if (!action) {
    return refuse("invalid_data", {
      field: "action_id",
      problem: "unknown_action",
      action_id: actionId,
    })
  }
  return { action_id: action.id, action_label: action.label, resolution: action.resolution }
}

/**
 * What is wished for instead.
 * @throws Refusal `invalid_data`: the shop has no such variant
 */
export function describeWish({ variants }: ExchangeChoices, variantId: string | null) {
  const isKnown = variants.some(({ variant_id }) => variant_id === variantId)
  if (variantId !== null && !isKnown) {
    refuse("invalid_data", {
      field: "exchange_variant_id",
      problem: "unknown_variant",
      variant_id: variantId,
    })
  }
  return { exchange_variant_id: variantId }
}
