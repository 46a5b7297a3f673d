import { refuse } from "../refusals"

/** A quantity in a request is a whole number of at least one unit. Refuses `invalid_data`. */
export function assertUnits(quantity: number, where: Record<string, unknown>): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    refuse("invalid_data", {
      field: "quantity",
      problem: "not_a_positive_whole_number",
      quantity,
      ...where,
    })
  }
}
