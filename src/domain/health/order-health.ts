import type { HealthFinding } from "./finding"
import type { PolicyTerms } from "../eligibility/policy-terms"
import type { OrderLine, RawAmount, RmaItemFacts } from "../facts"
import type { Currency } from "../money/currency"
import type {
  CreditNoteType,
  Disposition,
  ReimbursementStatus,
  RmaKind,
  RmaStatus,
  SettlementLineType,
  SettlementStatus,
  Tender,
} from "../words"

/**
 * All that is known of one order with cases, from every side, for the checks to compare. Amounts are
 * unrounded text in major units, as they are stored; quantities count units, moments are dates.
 */
export type OrderHealth = {
  id: string
  currency: Currency
  /** Each line once, however often core answers it. */
  lines: (OrderLine & {
    /** What the whole line is worth: discounts off, taxes in, whether or not it came back. */
    worth: RawAmount
    /** How often it stands on the order: more than once after changes that ran at the same time. */
    occurrences: number
  })[]
  /** What core's totals function makes of the lines; and what is stored of the last time that it did. */
  total: RawAmount
  stored_total: RawAmount | null
  /** What all lines and shipping methods come to, as if nothing had come back or been credited. */
  sold: RawAmount
  credit_lines: HealthBooking[]
  transactions: HealthBooking[]
  payments: HealthPayment[]
  cases: HealthCase[]
  /** Core's Returns that the cases name. */
  returns: HealthReturn[]
  exchanges: HealthExchange[]
  movements: HealthMovement[]
  unsent_events: { rma_id: string; created_at: Date }[]
  credit_notes: { id: string; settlement_id: string; type: CreditNoteType }[]
  /** What the loyalty plugin holds for our reimbursements; null where it is not installed (any more). */
  loyalty: HealthLoyalty | null
  /** Coupons of our reimbursements that core's promotion module has. */
  coupons: { id: string }[]
  /** What our reimbursements put on other orders, and others' reimbursements on this one. */
  counterparts: (HealthBooking & { order_id: string })[]
  reimbursements_of_others: string[]
}

export type HealthBooking = {
  id: string
  amount: RawAmount
  reference: string | null
  reference_id: string | null
}

export type HealthPayment = {
  id: string
  captured: RawAmount
  refunds: { id: string; amount: RawAmount; reimbursement_id: string | null }[]
}

export type HealthCase = {
  id: string
  kind: RmaKind
  status: RmaStatus
  return_id: string | null
  approved_at: Date | null
  process_begun_at: Date | null
  /** Of the policy by which it was judged. */
  policy_terms: PolicyTerms
  items: HealthItem[]
  settlements: HealthSettlement[]
}

export type HealthItem = RmaItemFacts & {
  units: {
    id: string
    quantity: number
    disposition: Disposition
    moved_from_id: string | null
    created_at: Date
  }[]
}

export type HealthSettlement = {
  id: string
  status: SettlementStatus
  owed: RawAmount
  core_amount: RawAmount
  credit_line_amount: RawAmount
  items: { id: string; quantity: number; core_quantity: number }[]
  approved_at: Date | null
  booked_at: Date | null
  voided_at: Date | null
  void_booked_at: Date | null
  lines: { type: SettlementLineType; amount: RawAmount }[]
  reimbursements: HealthReimbursement[]
}

export type HealthReimbursement = {
  id: string
  tender: Tender
  amount: RawAmount
  bonus: RawAmount
  status: ReimbursementStatus
  payment_id: string | null
  refund_id: string | null
  gift_card_id: string | null
  store_credit_account_id: string | null
  promotion_id: string | null
  target_order_id: string | null
  unknown_since: Date | null
  processing_at: Date | null
  created_at: Date
}

export type HealthReturn = {
  id: string
  status: string
  lines: { line_item_id: string; quantity: number; received_quantity: number }[]
}

/** An exchange of a case with what core has for it. */
export type HealthExchange = {
  id: string
  rma_id: string
  difference: RawAmount
  difference_paid_at: Date | null
  /** Since when fewer units are exchanged than were agreed on. */
  dropped_at: Date | null
  created_at: Date
  canceled_at: Date | null
  /** Since when core has it canceled as well. */
  cancel_booked_at: Date | null
  /** Until when the old units are awaited although the new ones may leave before. */
  advance_return_by: Date | null
  /** Since when staff let the new units leave whatever is missing. */
  fulfillment_allowed_at: Date | null
  lines: HealthExchangeLine[]
  /** What came in by the payment collections made for it, less what was refunded of it. */
  captured: RawAmount
  /** What of it is too much for an exchange that is on, and goes back by itself. */
  surplus: RawAmount
  /** What an open one of them asks for; null: none is open. */
  asked: RawAmount | null
  /** What is asked for in place of old units that did not come, and what came in; null: nothing is. */
  advance: { amount: RawAmount; captured: RawAmount } | null
  advance_paid_at: Date | null
  /** Pieces of stock that are kept for its lines. */
  reserved: number
}

export type HealthExchangeLine = {
  rma_item_id: string
  line_item_id: string | null
  quantity: number
  total: RawAmount
  /** Its article is counted and not sold on backorder, and nothing of it is kept for the line. */
  lacks_stock: boolean
}

export type HealthMovement = {
  id: string
  rma_id: string
  received_unit_id: string
  disposition: Disposition
  quantity: number
  applied_at: Date | null
  created_at: Date
}

export type HealthLoyalty = {
  gift_cards: { id: string; value: RawAmount }[]
  /** Credits of accounts that name our reimbursements, or the gift cards that were made for them. */
  entries: { amount: RawAmount; reference_id: string }[]
}

/** One thing to look at: the facts of an order and the moment of the check. */
export type HealthCheck = (order: OrderHealth, now: Date) => HealthFinding[]
