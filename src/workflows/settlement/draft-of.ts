import { fromMinor } from "../../domain"
import type { MinorUnits } from "../../domain"
import { quiet } from "../rma/history"
import { settlementDetail, type Approving, type SettlementActs } from "./approval-of"
import type { DecidedSettlement } from "./decide-settlement"
import { newSettlement } from "./new-settlement"
import type { CaseBooks } from "./steps/load-case-books"

/**
 * Writes down what was decided and does nothing of it: no unit is resolved, the books are told nothing,
 * nothing is reserved. It is decided on again when somebody approves it.
 *
 * @param limit of whoever wanted to approve it and may not, in minor units; null: a draft was asked for
 */
export function draftOf(
  { rma, books: { currency } }: CaseBooks,
  decided: DecidedSettlement,
  { by, limit }: { by: Pick<Approving, "actor" | "id">; limit: MinorUnits | null }
): SettlementActs {
  const { actor, id } = by
  const settlement = newSettlement(decided.settlement, [], {
    status: "draft",
    id,
    rma,
    request: decided.request,
    by: actor.id,
    now: new Date(),
  })
  const waits = limit === null ? {} : { waits_for_approval: true, limit: fromMinor(limit, currency) }
  return {
    change: {
      rma: { id: rma.id },
      settlement,
      history: [
        quiet("settlement_drafted", rma, by, {
          ...settlementDetail(settlement, fromMinor(decided.settlement.owed, currency)),
          ...waits,
        }),
      ],
    },
    credit_line: {
      order_id: rma.order_id,
      amount: "0",
      settlement_id: settlement.id,
      created_by: actor.id,
    },
    transactions: [],
    refreshes_collection: false,
    booked: { rma: { id: rma.id }, history: [] },
    payments: { actor, reimbursement_ids: [] },
  }
}
