import {
  assertSettleable,
  assertSettlementEvent,
  assertVoidable,
  negated,
} from "../../domain"
import { VOIDED_REFERENCE } from "../../facts/order-books"
import type { RmaRecord, SettlementRecord } from "../../facts/rma"
import type { RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { RMA_EVENT_NAMES } from "../events"
import { assertOrderChangeable } from "../order/assert-changeable"
import { countsOf } from "../rma/counts-of"
import { factsAfter } from "../rma/facts-after"
import { announced, quiet } from "../rma/history"
import type { SettlementActs } from "./approval-of"
import { creditNoteOf } from "./credit-note-of"
import { freedItems } from "./resolved-items"
import type { CaseBooks } from "./steps/load-case-books"

/** Who voids it, and why. */
export type Voiding = { actor: Actor; reason: string; notify_customer?: boolean }

/**
 * Takes a settlement back: its units are free again, the order's books get the opposite of what they
 * were told, and a counter-note takes its credit note back. Of a draft nobody ever heard.
 *
 * @throws Refusal `transition_not_allowed` (voided already, the case is closed, or a payment is under
 * way), `reimbursement_paid`, `order_canceled`, `order_change_open`
 */
export function voidOf(
  facts: CaseBooks,
  settlement: SettlementRecord,
  voiding: Voiding
): SettlementActs {
  assertSettlementEvent(settlement.status, "void")
  return settlement.status === "draft"
    ? discardOf(facts.rma, settlement, voiding)
    : reversalOf(facts, settlement, voiding)
}

function discardOf(rma: RmaRecord, { id }: SettlementRecord, voiding: Voiding): SettlementActs {
  const { actor, reason } = voiding
  return {
    change: {
      rma: { id: rma.id },
      settlements: [voided(id, voiding, new Date())],
      history: [
        quiet("settlement_draft_discarded", rma, { actor }, { settlement_id: id, reason }),
      ],
    },
    credit_line: {
      order_id: rma.order_id,
      amount: "0",
      settlement_id: id,
      reference: VOIDED_REFERENCE,
      created_by: actor.id,
    },
    transactions: [],
    refreshes_collection: false,
    booked: { rma: { id: rma.id }, history: [] },
    payments: { actor, reimbursement_ids: [] },
  }
}

function reversalOf(
  facts: CaseBooks,
  settlement: SettlementRecord,
  voiding: Voiding
): SettlementActs {
  const { rma, bookings, has_open_collection } = facts
  assertSettleable(rma.status)
  // What a crash kept from our record may stand in the order's books all the same.
  assertVoidable({
    items: settlement.items,
    reimbursements: settlement.reimbursements.map(({ id, status }) => ({
      id,
      status: bookings.reimbursement_ids.includes(id) ? "paid" : status,
    })),
  })
  assertOrderChangeable(facts)

  const { actor, reason } = voiding
  const { id, owed, currency_code } = settlement
  const now = new Date()
  const items = freedItems(rma, settlement.items)
  const reimbursements = settlement.reimbursements
    .filter(({ status }) => status === "pending")
    .map((one) => ({ id: one.id, status: "canceled" as const }))
  const isBooked = bookings.settlement_ids.includes(id)
  return {
    change: {
      rma: {
        id: rma.id,
        ...factsAfter(rma, { items, reimbursements, settlements: [{ id, status: "voided" }] }),
      },
      decided_on: countsOf(rma),
      items,
      settlements: [
        {
          ...voided(id, voiding, now),
          // Cut off between the books and our record of it: what upkeep finishes goes by this.
          booked_at: isBooked ? (settlement.booked_at ?? now) : settlement.booked_at,
        },
      ],
      reimbursements,
      history: [
        announced(RMA_EVENT_NAMES.SETTLEMENT_VOIDED, rma, voiding, {
          settlement_id: id,
          owed: Number(owed),
          currency_code,
          reason,
        }),
      ],
    },
    credit_line: {
      order_id: rma.order_id,
      amount: isBooked ? negated(settlement.credit_line_amount) : "0",
      settlement_id: id,
      reference: VOIDED_REFERENCE,
      created_by: actor.id,
    },
    transactions: [],
    refreshes_collection: has_open_collection,
    booked: voidBookedChange(facts, settlement, voiding, now),
    payments: { actor, reimbursement_ids: [] },
  }
}

/** Once the order's books have the opposite credit line: the settlement says so, and its note is taken back. */
export function voidBookedChange(
  facts: Pick<CaseBooks, "rma" | "billed_to" | "settings">,
  settlement: SettlementRecord,
  by: { actor: Actor; notify_customer?: boolean },
  now: Date
): RmaChange {
  const { rma } = facts
  const reverses = rma.credit_notes.find(
    ({ settlement_id, type }) => settlement_id === settlement.id && type === "credit_note"
  )
  const issued = reverses
    ? creditNoteOf(facts, { settlement, reverses, by, now })
    : { history: [] }
  return {
    rma: { id: rma.id },
    settlements: [{ id: settlement.id, void_booked_at: now }],
    ...issued,
  }
}

function voided(id: string, { actor, reason }: Voiding, now: Date) {
  return {
    id,
    status: "voided" as const,
    voided_at: now,
    voided_by: actor.id,
    void_reason: reason,
  }
}
