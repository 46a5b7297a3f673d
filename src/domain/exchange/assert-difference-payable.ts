import type { RawAmount } from "../facts"
import { refuse } from "../refusals"
import { differenceStatus } from "./difference-status"

export type DifferenceToPay = {
  difference: RawAmount
  difference_paid_at: Date | null
  canceled_at: Date | null
  expires_at: Date | null
}

/**
 * Whether the difference of an exchange may be paid now: it is due, and the offer holds.
 * @throws Refusal `transition_not_allowed`
 */
export function assertDifferencePayable(exchange: DifferenceToPay, now: Date): void {
  const status = statusOf(exchange, now)
  if (status !== "due") {
    refuse("transition_not_allowed", { of: "difference", status, event: "pay" })
  }
}

function statusOf({ difference, difference_paid_at, canceled_at, expires_at }: DifferenceToPay, now: Date) {
  if (canceled_at !== null) return "canceled"
  const status = differenceStatus(difference, difference_paid_at !== null)
  return status === "due" && expires_at !== null && expires_at < now ? "expired" : status
}
