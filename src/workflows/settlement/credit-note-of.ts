import { toMinor } from "../../domain"
import { currencyOf } from "../../facts/currency"
import type { SettlementRecord } from "../../facts/rma"
import type { NewSettlement, RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { newCreditNote } from "../credit-note/new-credit-note"
import { RMA_EVENT_NAMES } from "../events"
import { announced } from "../rma/history"
import type { CaseBooks } from "./steps/load-case-books"

type Issue = {
  settlement: NewSettlement | SettlementRecord
  /** The note that is taken back by a counter-note; null: a credit note. */
  reverses: { id: string; number: string } | null
  by: { actor: Actor; notify_customer?: boolean }
  now: Date
}

/**
 * The note that a change of a case issues, and how the history and the event name it; nothing where
 * nothing is owed. Its number is drawn when the change is saved.
 */
export function creditNoteOf(
  { rma, billed_to, settings }: Pick<CaseBooks, "rma" | "billed_to" | "settings">,
  { settlement, reverses, by, now }: Issue
): Pick<RmaChange, "credit_note" | "history"> {
  const { owed, currency_code } = settlement
  if (toMinor(owed, currencyOf(currency_code)) === 0) return { history: [] }
  const type = reverses ? "counter_note" : "credit_note"
  const credit_note = newCreditNote({
    rma,
    settlement,
    type,
    reverses,
    order: { billed_to },
    settings,
    by: by.actor.id,
    now,
  })
  const entry = announced(RMA_EVENT_NAMES.CREDIT_NOTE_ISSUED, rma, by, {
    credit_note_id: credit_note.id,
    settlement_id: settlement.id,
    type,
    total: Number(owed),
    // Whoever is paid in the same act hears of the money: see `isToldOtherwise`.
    paid_at_once: type === "credit_note" && settlement.reimbursements.length > 0,
    currency_code,
  })
  return { credit_note, history: [entry] }
}
