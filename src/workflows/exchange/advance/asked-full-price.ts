import { assertFullPricePayable, fullPriceStatus, type MinorUnits } from "../../../domain"
import type { AdvanceCollection } from "../../../facts/advance-claim"
import type { RmaRecord } from "../../../facts/rma"
import { judgedAdvance } from "./judged-advance"
import type { Advance } from "./steps/load-advance"

/**
 * The full price that may be paid now: by which collection, and how much of it is left.
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not asked for, or it is paid)
 */
export function askedFullPrice(
  rma: RmaRecord,
  exchange_id: string,
  advance: Advance
): { collection: AdvanceCollection; left: MinorUnits } {
  const judged = judgedAdvance(rma, exchange_id, advance, new Date())
  const { exchange, collection, claim, verdict } = judged
  assertFullPricePayable(fullPriceStatus(exchange.advance_paid_at !== null, claim, verdict))
  if (!collection || !claim) throw new Error("What is due has no payment collection")
  return { collection, left: claim.amount - claim.kept }
}
