import { refuse } from "../refusals"
import { allowsAction } from "./allows-action"

/** What a merchant says of a reason about actions. */
export type ReasonActions = {
  action_ids: readonly string[] | null
  proposed_action_id: string | null
}

/**
 * Actions that a reason names must exist, and the one that it proposes must be one that it allows.
 * A category is not chosen, so nothing can be said of it but its name in other languages. `named` is
 * what the merchant changes, `after` what holds then.
 * Refuses `invalid_data` (`unknown_action`, `action_not_allowed`, `category`).
 */
export function assertReasonSettings(
  named: Partial<ReasonActions> & Record<string, unknown>,
  after: ReasonActions,
  shop: { is_category: boolean; action_ids: readonly string[] }
): void {
  const fields = Object.keys(named).filter((field) => named[field] !== undefined)
  const beyondWords = fields.find((field) => field !== "translations")
  if (shop.is_category && beyondWords) {
    refuse("invalid_data", { field: beyondWords, problem: "category" })
  }
  for (const id of named.action_ids ?? []) assertKnown("action_ids", id)
  if (named.proposed_action_id) assertKnown("proposed_action_id", named.proposed_action_id)
  if (after.proposed_action_id && !allowsAction(after, after.proposed_action_id)) {
    const field = fields.includes("proposed_action_id") ? "proposed_action_id" : "action_ids"
    refuse("invalid_data", { field, problem: "action_not_allowed", id: after.proposed_action_id })
  }

  function assertKnown(field: string, id: string): void {
    if (!shop.action_ids.includes(id)) {
      refuse("invalid_data", { field, problem: "unknown_action", id })
    }
  }
}
