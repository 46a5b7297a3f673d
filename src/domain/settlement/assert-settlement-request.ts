import type { MinorUnits } from "../money/currency"
import { refuse } from "../refusals"
import type { SettlementRequest } from "./settlement"

/** In a request only the adjustment has a sign; of these the name says it. */
const UNSIGNED = [
  "shipping_refund",
  "return_cost_refund",
  "goodwill",
  "label_fee",
  "restocking_fee",
  "damage_deduction",
  "discount_clawback",
] as const

/**
 * Whether a request says what to settle at all, in amounts (minor units) that can be counted.
 * Refuses `invalid_data`.
 */
export function assertSettlementRequest(request: SettlementRequest): void {
  for (const field of UNSIGNED) {
    const amount = request[field] ?? 0
    if (!Number.isSafeInteger(amount) || amount < 0) {
      refuse("invalid_data", { field, problem: "not_an_amount" })
    }
  }
  if (request.adjustment) {
    assertAdjustment(request.adjustment)
  }
  const isAnyAmount = UNSIGNED.some((field) => request[field]) || request.adjustment
  if (request.items.length === 0 && !isAnyAmount) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
}

function assertAdjustment({ amount, reason }: { amount: MinorUnits; reason: string }): void {
  if (!Number.isSafeInteger(amount)) {
    refuse("invalid_data", { field: "adjustment.amount", problem: "not_an_amount" })
  }
  // A reason for nothing is a slip of somebody who meant an amount.
  if (amount === 0) refuse("invalid_data", { field: "adjustment.amount", problem: "empty" })
  if (reason.trim() === "") {
    refuse("invalid_data", { field: "adjustment.reason", problem: "empty" })
  }
}
