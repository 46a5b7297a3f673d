import { correctionOf, refuse } from "../../domain"
import type { HealthFinding, StockChoice } from "../../domain"
import { SETTLED_REFERENCE, VOIDED_REFERENCE } from "../../facts/order-books"
import type { RmaRecord } from "../../facts/rma"
import type { RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import type { CreditLineInput } from "../order/steps/add-credit-line"
import type { OrderTransactionInput } from "../order/steps/add-transactions"
import type { StockMove } from "../order/steps/move-stock"
import { quiet } from "../rma/history"
import { creditNoteOf } from "../settlement/credit-note-of"
import type { CaseBooks } from "../settlement/steps/load-case-books"
import { reimbursementOf } from "../settlement/reimbursement-of"
import { settlementOf } from "../settlement/settlement-of"
import { transactionOf, transactionsOf } from "../settlement/transaction-of"

/** What is known of a finding under the lock: nothing where it is no more. */
export type RepairFacts = {
  finding: HealthFinding | null
  rma: RmaRecord | null
  /** Movements of the case of which nobody knows whether stock has them. */
  moves: StockMove[]
  /** For a note that is to be issued; null for all else. */
  books: CaseBooks | null
}

export type RepairInput = {
  order_id: string
  code: HealthFinding["code"]
  subject_id: string
  choice: StockChoice | null
  actor: Actor
}

/** Every act of a repair; those that it does not need are empty. */
export type Repair = {
  credit_line: CreditLineInput
  transactions: OrderTransactionInput[]
  moves: StockMove[]
  applied: StockMove[]
  change: RmaChange
}

/**
 * What mends a finding: entries that are added, never one that is changed, and the history that says
 * who had it done.
 * @throws Refusal `transition_not_allowed`: it is not there any more, or only a person can mend it;
 * `invalid_data`: what a person is to say was not said
 */
export function repairOf({ input, facts }: { input: RepairInput; facts: RepairFacts }): Repair {
  const { finding, rma } = facts
  if (!finding?.repair || !rma) return refuseRepair(input)
  const { order_id, actor } = input
  const done = { ...nothing(order_id), change: historyOf(rma, finding, input) }
  switch (finding.repair) {
    case "balance_credit_line":
      return { ...done, credit_line: missingCreditLine(finding, input) }
    case "balance_transactions":
      return { ...done, transactions: [missingTransaction(finding, rma)] }
    case "add_counterpart":
      return { ...done, transactions: missingCounterpart(finding, rma) }
    case "confirm_stock":
      return {
        ...done,
        moves: choiceOf(input) === "add_now" ? facts.moves : [],
        applied: facts.moves,
      }
    case "issue_credit_note":
      return { ...done, change: withCreditNote(done.change, facts, { subject_id: finding.subject_id, actor }) }
    default:
      return refuseRepair(input)
  }
}

function refuseRepair({ code }: RepairInput): never {
  return refuse("transition_not_allowed", { of: "health_finding", status: code, event: "repair" })
}

function nothing(order_id: string): Omit<Repair, "change"> {
  return {
    credit_line: { order_id, amount: "0", settlement_id: "", created_by: null },
    transactions: [],
    moves: [],
    applied: [],
  }
}

function historyOf(
  rma: RmaRecord,
  { code, subject_id, expected, found }: HealthFinding,
  { actor, choice }: RepairInput
): RmaChange {
  const data = { code, subject_id, expected, found, ...(choice && { choice }) }
  return { rma: { id: rma.id }, history: [quiet("health_repaired", rma, { actor }, data)] }
}

function missingCreditLine(
  finding: HealthFinding,
  { order_id, actor }: RepairInput
): CreditLineInput {
  const isVoid = finding.code === "void_credit_line_missing"
  return {
    order_id,
    amount: correctionOf(finding),
    settlement_id: finding.subject_id,
    reference: isVoid ? VOIDED_REFERENCE : SETTLED_REFERENCE,
    created_by: actor.id,
  }
}

/** Under which name an order has what mends a transaction: beside the one that it mends. */
const CORRECTION = "rma_correction"

function missingTransaction(finding: HealthFinding, rma: RmaRecord): OrderTransactionInput {
  const { order_id } = rma
  const paid = reimbursementOf(rma, finding.subject_id)
  const whole = transactionOf(paid, { order_id, refund_id: paid.refund_id })
  return finding.code === "transaction_missing"
    ? whole
    : { ...whole, amount: correctionOf(finding), reference: CORRECTION, reference_id: paid.id }
}

/** What comes in on the order that the amount was moved to. */
function missingCounterpart(finding: HealthFinding, rma: RmaRecord): OrderTransactionInput[] {
  const moved = reimbursementOf(rma, finding.subject_id)
  return transactionsOf(moved, rma).filter(({ order_id }) => order_id === moved.target_order_id)
}

function choiceOf({ choice }: RepairInput): StockChoice {
  return choice ?? refuse("invalid_data", { field: "choice", problem: "required" })
}

function withCreditNote(
  change: RmaChange,
  { rma, books }: RepairFacts,
  { subject_id, actor }: { subject_id: string; actor: Actor }
): RmaChange {
  if (!rma || !books) throw new Error(`The books of settlement ${subject_id} were not read`)
  const settlement = settlementOf(rma, subject_id)
  const first = rma.credit_notes.find(
    (note) => note.settlement_id === subject_id && note.type === "credit_note"
  )
  const issued = creditNoteOf(books, {
    settlement,
    reverses: settlement.status === "voided" && first ? first : null,
    // The customer was told of the money long ago.
    by: { actor, notify_customer: false },
    now: new Date(),
  })
  return { ...change, ...issued, history: [...change.history, ...issued.history] }
}
