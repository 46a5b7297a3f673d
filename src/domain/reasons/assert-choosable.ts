import { refuse } from "../refusals"
import { allowsAction } from "./allows-action"
import type { ReasonRules } from "./reason-rules"

/** What a shopper chose for an item, and how many photos came with it. */
export type Choice = { reason_id: string; action_id: string; photos: number }

/**
 * A shopper gives a reason that is meant for shoppers, chooses an action that goes with it, and shows
 * what the reason asks to see. Staff are not bound by it. A reason that is for staff is answered as if
 * it did not exist. Refuses `invalid_data` (`unknown_reason`, `action_not_allowed`, `photos_required`).
 */
export function assertChoosable(
  { reason_id, action_id, photos }: Choice,
  rules: ReasonRules
): void {
  if (!rules.is_visible) {
    refuse("invalid_data", { field: "reason_id", problem: "unknown_reason", reason_id })
  }
  if (!allowsAction(rules, action_id)) {
    refuse("invalid_data", {
      field: "action_id",
      problem: "action_not_allowed",
      reason_id,
      action_id,
    })
  }
  if (rules.requires_photos && photos === 0) {
    refuse("invalid_data", { field: "attachment_ids", problem: "photos_required", reason_id })
  }
}
