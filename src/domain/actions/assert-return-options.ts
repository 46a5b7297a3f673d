import { refuse } from "../refusals"

/**
 * Shipping options by which goods may come back must exist and be made for returns.
 * Refuses `invalid_data` (`unknown_shipping_option`, `not_a_return_option`).
 */
export function assertReturnOptions(
  named: readonly string[],
  options: readonly { id: string; is_return: boolean }[]
): void {
  for (const id of named) {
    const option = options.find((one) => one.id === id)
    const problem = option ? "not_a_return_option" : "unknown_shipping_option"
    if (!option?.is_return) {
      refuse("invalid_data", { field: "return_shipping_option_ids", problem, id })
    }
  }
}
