import { approvalLimit, approvedTogether, assertWithinLimit, toMinor } from "../../domain"
import type { MinorUnits } from "../../domain"
import type { Actor } from "../actor"
import { approverOf } from "./approver-of"
import type { DecidedSettlement } from "./decide-settlement"
import type { CaseBooks } from "./steps/load-case-books"

/**
 * Whether somebody may approve what was decided on now, with what they approved of the case before.
 * @throws Refusal `over_limit`
 */
export function assertMayApprove(facts: CaseBooks, decided: DecidedSettlement, actor: Actor): void {
  const { together, limit } = approvalSum(facts, decided, actor)
  assertWithinLimit(together, limit, facts.books.currency)
}

/**
 * What somebody would have approved of a case together with what was decided on now, and up to which sum
 * they may; in minor units, null: any.
 */
export function approvalSum(
  { rma, books: { currency }, settings }: CaseBooks,
  { settlement }: DecidedSettlement,
  actor: Actor
): { together: MinorUnits; limit: MinorUnits | null } {
  const approver = approverOf(actor)
  const settlements = rma.settlements.map(({ status, approved_by, owed }) => ({
    status,
    approved_by,
    owed: toMinor(owed, currency),
  }))
  return {
    together: approvedTogether(settlements, approver, settlement.owed),
    limit: approvalLimit(settings.approval_limits, approver, currency),
  }
}
