import type { ReasonRules } from "./reason-rules"

/** Whether an action may be chosen with a reason. An action that a reason names and that is gone leaves no other. */
export function allowsAction({ action_ids }: Pick<ReasonRules, "action_ids">, actionId: string): boolean {
  return action_ids === null || action_ids.includes(actionId)
}
