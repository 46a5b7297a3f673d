import { refuse } from "../refusals"
import type { SettlementStatus } from "../words"

export const SETTLEMENT_EVENTS = ["approve", "pay", "void"] as const
export type SettlementEvent = (typeof SETTLEMENT_EVENTS)[number]

/**
 * What may be done with a settlement. Voiding a draft discards it: the books never heard of it. What is
 * voided stays so: whoever wants it back settles again.
 */
const ALLOWED: Record<SettlementStatus, Record<SettlementEvent, boolean>> = {
  draft: { approve: true, pay: false, void: true },
  approved: { approve: false, pay: true, void: true },
  voided: { approve: false, pay: false, void: false },
}

/** Refuses `transition_not_allowed`. */
export function assertSettlementEvent(status: SettlementStatus, event: SettlementEvent): void {
  if (!ALLOWED[status][event]) {
    refuse("transition_not_allowed", { of: "settlement", status, event })
  }
}
