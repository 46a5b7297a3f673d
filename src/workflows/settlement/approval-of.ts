import { fromMinor } from "../../domain"
import type { SettlementRecord } from "../../facts/rma"
import type { NewReimbursement, NewSettlement, RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { RMA_EVENT_NAMES } from "../events"
import { assertOrderChangeable } from "../order/assert-changeable"
import type { CreditLineInput } from "../order/steps/add-credit-line"
import type { OrderTransactionInput } from "../order/steps/add-transactions"
import { countsOf } from "../rma/counts-of"
import { factsAfter } from "../rma/facts-after"
import { announced } from "../rma/history"
import { creditNoteOf } from "./credit-note-of"
import type { DecidedSettlement } from "./decide-settlement"
import { newReimbursement } from "./new-reimbursement"
import { newSettlement } from "./new-settlement"
import { reimbursementDetail } from "./reimbursement-detail"
import { resolvedItems } from "./resolved-items"
import type { CaseBooks } from "./steps/load-case-books"
import { transactionOf } from "./transaction-of"

/** Who approves, and what is approved: something new, or a draft. */
export type Approving = {
  actor: Actor
  notify_customer?: boolean
  /** Drawn before for a new one. */
  id?: string
  draft?: SettlementRecord
}

/** All that is done with a settlement that was decided on, in the order in which it is done. */
export type SettlementActs = {
  /** First our own record, with the payments that are intended. */
  change: RmaChange
  /** Then the order's books. */
  credit_line: CreditLineInput
  transactions: OrderTransactionInput[]
  refreshes_collection: boolean
  /** Then that they have it, and the credit note, which stays: nothing that may fail comes behind it. */
  booked: RmaChange
  /** Without the lock: who is to be asked for money. */
  payments: { reimbursement_ids: string[]; actor: Actor }
}

/**
 * Makes an approval out of what was decided: whether by one call or of a draft, it is done alike.
 * @throws Refusal `order_canceled`, `order_change_open`
 */
export function approvalOf(
  facts: CaseBooks,
  decided: DecidedSettlement,
  approving: Approving
): SettlementActs {
  assertOrderChangeable(facts)
  const { rma, books, has_open_collection } = facts
  const { actor, notify_customer = true, id, draft } = approving
  const { currency } = books
  const now = new Date()
  const payment = { rma, by: actor.id, notify_customer, now }
  const settlement = newSettlement(
    decided.settlement,
    decided.tenders.map((tender) => newReimbursement(tender, currency, payment)),
    { status: "approved", id, draft, rma, request: decided.request, by: actor.id, now }
  )
  const items = resolvedItems(rma, decided.settlement.items)
  const { order_id } = rma

  return {
    change: {
      rma: { id: rma.id, ...factsAfter(rma, { items, settlement }) },
      decided_on: countsOf(rma),
      items,
      ...(draft ? { approved_draft: settlement } : { settlement }),
      history: [
        announced(RMA_EVENT_NAMES.SETTLEMENT_APPROVED, rma, approving, {
          ...settlementDetail(settlement, fromMinor(decided.settlement.owed, currency)),
          points_to_cancel: settlement.points_to_cancel,
          override_reason: settlement.override_reason,
        }),
      ],
    },
    credit_line: {
      order_id,
      amount: settlement.credit_line_amount,
      settlement_id: settlement.id,
      created_by: actor.id,
    },
    transactions: byHand(settlement).map((one) => transactionOf(one, { order_id })),
    refreshes_collection: has_open_collection,
    booked: bookedChange(facts, { settlement, items, approving, now }),
    payments: {
      actor,
      reimbursement_ids: settlement.reimbursements
        .filter(({ tender }) => tender !== "manual")
        .map((one) => one.id),
    },
  }
}

/** What the history and the events say of a settlement; amounts in major units. */
export function settlementDetail(settlement: NewSettlement, owed: number) {
  return {
    settlement_id: settlement.id,
    owed,
    currency_code: settlement.currency_code,
    lines: settlement.lines.map(({ type, amount }) => ({ type, amount: Number(amount) })),
  }
}

function byHand({ reimbursements }: NewSettlement): NewReimbursement[] {
  return reimbursements.filter(({ tender }) => tender === "manual")
}

/** Once the order's books have the credit line: the settlement says so, and what was paid by hand is paid. */
function bookedChange(
  facts: CaseBooks,
  {
    settlement,
    items,
    approving,
    now,
  }: {
    settlement: NewSettlement
    items: ReturnType<typeof resolvedItems>
    approving: Approving
    now: Date
  }
): RmaChange {
  const { rma } = facts
  const paid = byHand(settlement)
  const reimbursements = paid.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))
  const issued = creditNoteOf(facts, { settlement, reverses: null, by: approving, now })
  return {
    rma: { id: rma.id, ...factsAfter(rma, { items, settlement, reimbursements }) },
    settlements: [{ id: settlement.id, booked_at: now }],
    reimbursements,
    credit_note: issued.credit_note,
    history: [
      ...issued.history,
      ...paid.map((one) =>
        announced(
          RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
          rma,
          approving,
          reimbursementDetail(one, settlement.id)
        )
      ),
    ],
  }
}
