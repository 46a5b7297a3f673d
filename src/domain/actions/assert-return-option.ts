import { refuse } from "../refusals"

/**
 * The shipping option by which goods come back must exist, be made for returns, and be one of those
 * that the actions of all goods name. An action that names none takes any.
 *
 * `option` is null where there is none with that id.
 * Refuses `invalid_data` (`unknown_shipping_option`, `not_a_return_option`, `not_for_this_action`).
 */
export function assertReturnOption(
  id: string,
  option: { is_return: boolean } | null,
  actions: readonly NamesReturnOptions[]
): void {
  const problem = problemOf(id, option, actions)
  if (problem) refuse("invalid_data", { field: "return_shipping_option_id", problem, id })
}

/** Whether goods of an action may come back by a shipping option. */
export function allowsReturnOption(
  { return_shipping_option_ids: named }: NamesReturnOptions,
  id: string
): boolean {
  return !named?.length || named.includes(id)
}

type NamesReturnOptions = { return_shipping_option_ids: readonly string[] | null }

function problemOf(
  id: string,
  option: { is_return: boolean } | null,
  actions: readonly NamesReturnOptions[]
): string | null {
  if (!option) return "unknown_shipping_option"
  if (!option.is_return) return "not_a_return_option"
  return actions.every((action) => allowsReturnOption(action, id)) ? null : "not_for_this_action"
}
