import type { MinorUnits } from "../money/currency"
import { refuse } from "../refusals"
import type { SettlementRequest } from "./settlement"

/**
 * Whether a request says what to settle at all, in amounts that can be counted: in a request only
 * the adjustment has a sign, of all others the name says it. Refuses `invalid_data`.
 */
export function assertSettlementRequest({
  items,
  adjustment,
  ...amounts
}: SettlementRequest): void {
  for (const [field, amount] of Object.entries(amounts)) {
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount >= 0)) {
      refuse("invalid_data", { field, problem: "not_an_amount" })
    }
  }
  if (adjustment) {
    assertAdjustment(adjustment)
  }
  const isEmpty = Object.values({ ...amounts, adjustment: adjustment?.amount }).every(
    (amount) => !amount
  )
  if (items.length === 0 && isEmpty) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
}

function assertAdjustment({ amount, reason }: { amount: MinorUnits; reason: string }): void {
  if (!Number.isSafeInteger(amount)) {
    refuse("invalid_data", { field: "adjustment.amount", problem: "not_an_amount" })
  }
  if (reason.trim() === "") {
    refuse("invalid_data", { field: "adjustment.reason", problem: "empty" })
  }
}
