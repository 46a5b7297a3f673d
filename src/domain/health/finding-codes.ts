/** How bad it is: critical where money or goods may be wrong. */
export type HealthLevel = "warning" | "critical"

/** What a finding is about: the kind of thing whose id it bears. */
export type HealthSubject =
  | "order"
  | "order_line"
  | "rma"
  | "rma_item"
  | "received_unit"
  | "settlement"
  | "reimbursement"
  | "payment"
  | "booking"
  | "credit_note"
  | "exchange"

type CodeRule = { level: HealthLevel; subject: HealthSubject }

/**
 * Everything that the doctor finds, by its code. The contract of the codes is docs/health.md, printed
 * from here.
 */
export const HEALTH_CODES = {
  lines_multiplied: { level: "critical", subject: "order" },
  order_total_differs: { level: "critical", subject: "order" },
  pending_differs: { level: "critical", subject: "order" },
  settlement_lines_differ: { level: "critical", subject: "settlement" },
  settlement_overpaid: { level: "critical", subject: "settlement" },
  settlement_unbooked: { level: "warning", subject: "settlement" },
  void_unbooked: { level: "warning", subject: "settlement" },
  credit_line_missing: { level: "critical", subject: "settlement" },
  credit_line_doubled: { level: "critical", subject: "settlement" },
  credit_line_differs: { level: "critical", subject: "settlement" },
  void_credit_line_missing: { level: "critical", subject: "settlement" },
  credit_line_unknown: { level: "critical", subject: "booking" },
  transaction_missing: { level: "critical", subject: "reimbursement" },
  transaction_doubled: { level: "critical", subject: "reimbursement" },
  transaction_differs: { level: "critical", subject: "reimbursement" },
  transaction_unknown: { level: "critical", subject: "booking" },
  counterpart_missing: { level: "critical", subject: "reimbursement" },
  refund_missing: { level: "critical", subject: "reimbursement" },
  refund_unrecorded: { level: "critical", subject: "reimbursement" },
  refund_doubled: { level: "critical", subject: "reimbursement" },
  refund_differs: { level: "critical", subject: "reimbursement" },
  refunds_exceed_captured: { level: "critical", subject: "payment" },
  reimbursement_unclear: { level: "critical", subject: "reimbursement" },
  reimbursement_stuck: { level: "warning", subject: "reimbursement" },
  gift_card_missing: { level: "critical", subject: "reimbursement" },
  gift_card_differs: { level: "critical", subject: "reimbursement" },
  store_credit_missing: { level: "critical", subject: "reimbursement" },
  store_credit_doubled: { level: "critical", subject: "reimbursement" },
  store_credit_differs: { level: "critical", subject: "reimbursement" },
  coupon_missing: { level: "critical", subject: "reimbursement" },
  credit_note_missing: { level: "critical", subject: "settlement" },
  counter_note_missing: { level: "critical", subject: "settlement" },
  credit_note_chain_broken: { level: "critical", subject: "credit_note" },
  item_counts_differ: { level: "critical", subject: "rma_item" },
  units_differ: { level: "critical", subject: "rma_item" },
  resolved_units_differ: { level: "critical", subject: "rma_item" },
  line_returned_too_often: { level: "critical", subject: "order_line" },
  core_return_missing: { level: "critical", subject: "rma" },
  core_return_canceled: { level: "warning", subject: "rma" },
  core_return_differs: { level: "critical", subject: "rma" },
  exchange_units_missing: { level: "critical", subject: "exchange" },
  exchange_units_differ: { level: "critical", subject: "exchange" },
  exchange_units_left: { level: "critical", subject: "exchange" },
  exchange_units_closed_short: { level: "warning", subject: "exchange" },
  exchange_stock_left: { level: "critical", subject: "exchange" },
  exchange_stock_missing: { level: "critical", subject: "exchange" },
  difference_unrecorded: { level: "critical", subject: "exchange" },
  difference_collection_differs: { level: "critical", subject: "exchange" },
  difference_not_given_back: { level: "critical", subject: "exchange" },
  advance_unrecorded: { level: "critical", subject: "exchange" },
  movement_missing: { level: "critical", subject: "received_unit" },
  stock_unconfirmed: { level: "critical", subject: "rma" },
  events_unsent: { level: "warning", subject: "rma" },
  process_stuck: { level: "warning", subject: "rma" },
} as const satisfies Record<string, CodeRule>

export type HealthCode = keyof typeof HEALTH_CODES

export function isHealthCode(name: unknown): name is HealthCode {
  return Object.keys(HEALTH_CODES).some((code) => code === name)
}

/** What a machine may do about a finding; each is safe to be asked for twice. */
export const REPAIR_KINDS = [
  /** Adds what the order's credit lines lack or have too much, as one line more. */
  "balance_credit_line",
  /** The same with the order's transactions. */
  "balance_transactions",
  /** Books on the other order what was moved to it. */
  "add_counterpart",
  /** Goes on where a settlement, or its void, was cut off. */
  "finish_settlement",
  /** Makes core's Return of an approved case. */
  "finish_approval",
  /** Makes core's exchange, or cancels it, as the case says. */
  "finish_exchange",
  /** Writes down that a difference was paid, as it is when the payment is captured. */
  "record_difference",
  /** Keeps stock for new units that have none kept, or frees what is kept for a canceled exchange. */
  "match_stock",
  /** Asks for the difference again, by a payment collection over it. */
  "ask_for_difference",
  /** Tells core's Return what our record says. */
  "finish_receipt",
  /** A person says whether received goods are on stock: they are noted so, or put there. */
  "confirm_stock",
  /** Numbers the document that a settlement lacks, dated today. */
  "issue_credit_note",
  /** Sends the events that were not sent. */
  "send_events",
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/** What a person may say of goods of which nobody knows whether they are on stock. */
export const STOCK_CHOICES = ["is_there", "add_now"] as const
export type StockChoice = (typeof STOCK_CHOICES)[number]
