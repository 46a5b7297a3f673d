import { judgeAnswer } from "../../domain"
import type { ReimbursementStatus } from "../../domain"
import type { ReimbursementRecord, RmaRecord } from "../../facts/rma"
import { newId } from "../../modules/rma/new-id"
import type { NewHistoryEntry, ReimbursementProgress, RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { RMA_EVENT_NAMES } from "../events"
import type { OrderTransactionInput } from "../order/steps/add-transactions"
import { factsAfter } from "../rma/facts-after"
import { announced, quiet } from "../rma/history"
import type { Issued, Outcome } from "./outcome"
import { reimbursementDetail } from "./reimbursement-detail"
import { reimbursementOf, settlementOf } from "./reimbursement-of"
import { transactionsOf } from "./transaction-of"

/** What is written down once it is known what became of a payment. */
export type RecordedOutcome = { transactions: OrderTransactionInput[]; change: RmaChange }

type Answered = {
  reimbursement_id: string
  /** Null: nothing was asked, because there was nothing left to ask for. */
  outcome: Outcome | null
  actor: Actor
}

type Known = Answered & { outcome: Outcome }

/**
 * What became of a payment, as our record and the order's books have it: paid with its transaction,
 * refused, unknown, or not done yet. What is paid stays paid; money that went out is written down even
 * where the payment was given up before, or paid already by another refund.
 * @throws Refusal `not_found`
 */
export function recordOutcome(rma: RmaRecord, { outcome, ...asked }: Answered): RecordedOutcome {
  const reimbursement = reimbursementOf(rma, asked.reimbursement_id)
  if (outcome === null || isOldNews(reimbursement, outcome)) return nothingNew(rma)
  const answered = { ...asked, outcome }
  switch (verdictOn(reimbursement, outcome)) {
    case "known":
      return nothingNew(rma)
    case "recorded":
      return recorded(rma, reimbursement, answered)
    case "another_payment":
      return paidAgain(rma, reimbursement, answered)
  }
}

function nothingNew({ id }: RmaRecord): RecordedOutcome {
  return { transactions: [], change: { rma: { id }, history: [] } }
}

function verdictOn(reimbursement: ReimbursementRecord, outcome: Outcome) {
  const is_paid = outcome.status === "paid"
  return judgeAnswer(reimbursement, {
    is_paid,
    refund_id: is_paid ? (outcome.issued.refund_id ?? null) : null,
  })
}

function recorded(rma: RmaRecord, reimbursement: ReimbursementRecord, answered: Known): RecordedOutcome {
  const { outcome } = answered
  const reimbursements = [{ id: reimbursement.id, ...progressOf(outcome, new Date()) }]
  return {
    change: {
      rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
      reimbursements,
      history: [entryOf(rma, reimbursement, answered)],
    },
    transactions: outcome.status === "paid" ? booked(rma, reimbursement, outcome.issued) : [],
  }
}

/** Money went out a second time for what is paid already: a payment of its own, with its own transaction. */
function paidAgain(rma: RmaRecord, first: ReimbursementRecord, answered: Known): RecordedOutcome {
  const { outcome, actor } = answered
  const refund_id = outcome.status === "paid" ? (outcome.issued.refund_id ?? null) : null
  const now = new Date()
  const again = {
    id: newId("reim"),
    rma_id: rma.id,
    order_id: rma.order_id,
    tender: first.tender,
    currency_code: first.currency_code,
    amount: first.amount,
    bonus: first.bonus,
    status: "paid" as const,
    attempts: 1,
    payment_id: first.payment_id,
    provider_id: first.provider_id,
    gift_card_code: null,
    gift_card_expires_at: null,
    target_order_id: null,
    reference: null,
    notify_customer: first.notify_customer,
    created_by: actor.id,
    processing_at: now,
    refund_id,
    paid_at: now,
  }
  const settlement = settlementOf(rma, first)
  const details = reimbursementDetail(again, settlement.id)
  return {
    change: {
      rma: { id: rma.id },
      payments: { settlement_id: settlement.id, reimbursements: [again] },
      history: [announced(RMA_EVENT_NAMES.REIMBURSEMENT_PAID, rma, { actor, notify_customer: first.notify_customer }, details)],
    },
    transactions: booked(rma, again, { refund_id }),
  }
}

function booked(
  { order_id }: RmaRecord,
  reimbursement: Parameters<typeof transactionsOf>[0],
  { refund_id }: Issued
): OrderTransactionInput[] {
  return transactionsOf(reimbursement, { order_id, refund_id })
}

/** What is tried again every minute is not told every minute. */
function isOldNews({ status, failure }: ReimbursementRecord, outcome: Outcome): boolean {
  return outcome.status === "delayed" && status === "processing" && failure === outcome.failure
}

type Progress = { status: ReimbursementStatus } & Partial<ReimbursementProgress>

function progressOf(outcome: Outcome, now: Date): Progress {
  switch (outcome.status) {
    case "paid":
      return {
        ...outcome.issued,
        // Of a payment by hand it was written down with the payment.
        ...(outcome.reference === undefined ? {} : { reference: outcome.reference }),
        status: "paid",
        paid_at: now,
        failure: null,
        unknown_since: null,
      }
    case "failed":
      return {
        status: "failed",
        failure: outcome.failure,
        reference: outcome.reference ?? null,
        unknown_since: null,
      }
    case "unknown":
      return { status: "processing", failure: outcome.failure, unknown_since: now }
    case "delayed":
      return { status: "processing", failure: outcome.failure }
  }
}

function entryOf(
  rma: RmaRecord,
  reimbursement: ReimbursementRecord,
  { actor, outcome }: Known
): NewHistoryEntry {
  const { notify_customer } = reimbursement
  const details = reimbursementDetail(reimbursement, settlementOf(rma, reimbursement).id)
  switch (outcome.status) {
    case "paid":
      return announced(RMA_EVENT_NAMES.REIMBURSEMENT_PAID, rma, { actor, notify_customer }, details)
    case "failed":
      return announced(
        RMA_EVENT_NAMES.REIMBURSEMENT_FAILED,
        rma,
        { actor, notify_customer },
        { ...details, failure: outcome.failure }
      )
    case "unknown":
      return quiet("reimbursement_unknown", rma, { actor }, { ...details, failure: outcome.failure })
    case "delayed":
      return quiet("reimbursement_delayed", rma, { actor }, { ...details, failure: outcome.failure })
  }
}
