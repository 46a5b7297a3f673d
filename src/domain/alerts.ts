import type { ExchangeState } from "./exchange/exchange-state"
import { isUnderWay } from "./lifecycle/is-under-way"
import { OPEN_STATUSES } from "./lifecycle/open-statuses"
import { isActLeft } from "./process/is-act-left"
import type { GoodsFact, MoneyFact, ProcessAct, ReimbursementStatus, RmaStatus } from "./words"

export type AlertLevel = "info" | "warning" | "critical"

/** Every alert by its code, and how loud it is. */
export const ALERTS = {
  /** A provider refused, or failed: nobody was paid by it. */
  reimbursement_failed: "critical",
  /** The provider was asked and never answered: only a person can find out whether it paid. */
  reimbursement_unclear: "critical",
  /** A provider paid what had been given up and was paid another way: the customer has it twice. */
  reimbursement_overpaid: "critical",
  /** Units that were paid before they came did not come in time, or are not awaited any more. */
  paid_and_not_received: "critical",
  /** A crash came between a receipt and its stock: only a count can tell whether the stock is there. */
  stock_unconfirmed: "critical",
  /** Receiving, settling and completing in one go stopped on the way: a person has to do the rest. */
  process_unfinished: "critical",
  /** An exchange is asked for and not approved yet: the money is not to be given back too. */
  exchange_asked: "critical",
  /** Units are being exchanged: their money is not to be given back too. */
  exchange_chosen: "critical",
  /** A crash came between an approval and core's exchange: stock may not be kept, nothing can leave. */
  exchange_unfinished: "critical",
  /** A parcel is to stay at home, and the carrier was not told, or did not let it go: it may still leave. */
  parcel_not_canceled: "critical",
  /** New units went ahead of the old ones, and these did not come in time. */
  advance_overdue: "critical",
  /**
   * An edit or another open change of the order: approving, receiving and settling are refused
   * meanwhile.
   */
  order_change_open: "warning",
  /** Staff changed the order by Medusa's own means while the case was open. */
  order_changed_outside: "warning",
  /** The goods are there, and the customer waits for the money. */
  nothing_paid_back: "warning",
  /** A draft pays nobody: somebody who may has to approve it, or to discard it. */
  settlement_needs_approval: "warning",
  /** A settlement was approved, and not all of it was paid. */
  settlement_unpaid: "warning",
  /** The customer has still to pay the difference: nothing leaves before. */
  difference_due: "warning",
  /** Something else came for units that are exchanged: their new ones stay until somebody decides. */
  exchange_wrong_item: "warning",
  /** The offer of an exchange ends, and with it what is kept on stock for it. */
  exchange_expiring: "warning",
  /** A carrier was asked for a label, and refused or did not answer. It is never asked again by itself. */
  label_failed: "warning",
  /** The customer has paid the difference of an exchange. */
  difference_paid: "info",
  /** Nothing stands in the way of shipping new units that have not left. */
  exchange_released: "info",
  /** Staff granted this customer more time: nobody should turn the parcel away. */
  return_by_extended: "info",
  /** More returns lately than most customers have. */
  many_returns: "info",
} as const satisfies Record<string, AlertLevel>

export type AlertCode = keyof typeof ALERTS

export type AlertFacts = {
  status: RmaStatus
  goods: GoodsFact
  money: MoneyFact
  /** Of approved settlements. Unknown: it was found that the provider gave no answer. */
  reimbursements: { status: ReimbursementStatus; is_unknown: boolean }[]
  /** Units that were paid before they came, and that are late or that nobody waits for any more. */
  paid_and_lost: number
  /** More is paid, or on its way, than a settlement owes. */
  is_overpaid: boolean
  /** A settlement was drafted and neither approved nor discarded. */
  has_draft: boolean
  is_order_change_open: boolean
  is_order_changed_outside: boolean
  is_stock_unconfirmed: boolean
  is_return_by_extended: boolean
  is_label_failed: boolean
  /** The carrier still has a parcel that is to stay at home. */
  is_parcel_left: boolean
  /** A unit that is not resolved is to be exchanged. */
  is_exchange_chosen: boolean
  /** The exchange that is not canceled; null: there is none. */
  exchange: ExchangeState | null
  /** New units that stay, because something else came for their old ones. */
  withheld_units: number
  /** The act that a process could not do; null: it did all, or there was none. */
  unfinished_act: ProcessAct | null
  /** Cases of the customer in the last {@link MANY_RETURNS}`.days` days, this one among them. */
  recent_cases: number
}

/** From how many cases within how many days on staff are told of it. */
export const MANY_RETURNS = { cases: 4, days: 90 }

/** What staff should know before they do anything with a case, the loudest first. */
export function findAlerts(facts: AlertFacts): AlertCode[] {
  const isOpen = OPEN_STATUSES.includes(facts.status)
  const exchange = isOpen ? facts.exchange : null
  const found: Record<AlertCode, boolean> = {
    reimbursement_failed: facts.reimbursements.some(({ status }) => status === "failed"),
    reimbursement_unclear: facts.reimbursements.some(
      ({ status, is_unknown }) => status === "processing" && is_unknown
    ),
    paid_and_not_received: facts.paid_and_lost > 0,
    reimbursement_overpaid: facts.is_overpaid,
    stock_unconfirmed: facts.is_stock_unconfirmed,
    process_unfinished: facts.unfinished_act !== null && isActLeft(facts.unfinished_act, facts),
    exchange_asked: isOpen && !isUnderWay(facts.status) && facts.is_exchange_chosen,
    exchange_chosen: isOpen && isUnderWay(facts.status) && facts.is_exchange_chosen,
    exchange_unfinished: exchange?.is_half_made ?? false,
    advance_overdue: exchange?.is_advance_overdue ?? false,
    parcel_not_canceled: isOpen && facts.is_parcel_left,
    order_change_open: isOpen && facts.is_order_change_open,
    order_changed_outside: isOpen && facts.is_order_changed_outside,
    nothing_paid_back: facts.goods === "received" && facts.money === "owed",
    settlement_needs_approval: isOpen && facts.has_draft,
    settlement_unpaid: facts.money === "credit_note_issued" || facts.money === "partly_reimbursed",
    difference_due: exchange?.difference === "due",
    exchange_wrong_item: isOpen && facts.withheld_units > 0,
    exchange_expiring: exchange?.is_expiring ?? false,
    label_failed: isOpen && facts.is_label_failed,
    difference_paid: exchange?.difference === "paid",
    exchange_released: exchange !== null && exchange.is_released && !exchange.is_gone,
    return_by_extended: facts.status === "approved" && facts.is_return_by_extended,
    many_returns: isOpen && facts.recent_cases >= MANY_RETURNS.cases,
  }
  return ALERT_CODES.filter((code) => found[code])
}

const ALERT_CODES = Object.keys(ALERTS) as AlertCode[]
