/** Every event that others may listen to. The payload of each: ids, the id of its history entry, what a listener needs. */
export const RMA_EVENT_NAMES = {
  REQUESTED: "rma.requested",
  ACKNOWLEDGED: "rma.acknowledged",
  APPROVED: "rma.approved",
  REJECTED: "rma.rejected",
  GOODS_RECEIVED: "rma.goods_received",
  CLOSED_SHORT: "rma.closed_short",
  COMPLETED: "rma.completed",
  CANCELED: "rma.canceled",
  EXPIRED: "rma.expired",
  REOPENED: "rma.reopened",
  MESSAGE_SENT: "rma.message_sent",
  RETURN_BY_EXTENDED: "rma.return_by_extended",
  EXPIRING_SOON: "rma.expiring_soon",
  LABEL_ADDED: "rma.label_added",
  SETTLEMENT_APPROVED: "settlement.approved",
  SETTLEMENT_VOIDED: "settlement.voided",
  CREDIT_NOTE_ISSUED: "credit_note.issued",
  REIMBURSEMENT_PAID: "reimbursement.paid",
  REIMBURSEMENT_FAILED: "reimbursement.failed",
  EXCHANGE_DIFFERENCE_DUE: "exchange.difference_due",
  EXCHANGE_DIFFERENCE_PAID: "exchange.difference_paid",
  EXCHANGE_EXPIRING_SOON: "exchange.expiring_soon",
  EXCHANGE_RELEASED: "exchange.released",
  EXCHANGE_CANCELED: "exchange.canceled",
  EXCHANGE_ADVANCE_OVERDUE: "exchange.advance_overdue",
} as const

export type RmaEventName = (typeof RMA_EVENT_NAMES)[keyof typeof RMA_EVENT_NAMES]

/** Changes that stand in the history and that nobody is told of. */
export type QuietChange =
  | "draft_created"
  | "updated"
  | "items_updated"
  | "units_kept"
  | "tracking_added"
  | "adopted"
  | "label_deleted"
  | "label_requested"
  | "label_failed"
  | "label_unneeded"
  | "order_changed_outside"
  | "policy_judged"
  | "policy_overridden"
  /** Goods came that were paid before: core counts them now, and was told so. */
  | "paid_units_came"
  | "auto_approval_failed"
  | "settlement_drafted"
  | "settlement_draft_discarded"
  /** The policy would have it issued by itself, and something stood in the way. */
  | "instant_credit_failed"
  | "dispositions_changed"
  | "stock_confirmed"
  | "process_begun"
  | "process_failed"
  | "health_repaired"
  | "reimbursement_started"
  | "reimbursement_unknown"
  /** Nobody could be asked yet, and it is tried again by itself. */
  | "reimbursement_delayed"
  | "reimbursement_canceled"
  | "exchange_chosen"
  /** The shop sends the new units before the old ones came. */
  | "advance_granted"
  /** The full price of old units that did not come is paid: they are sold. */
  | "advance_paid"
  /** The old units came after all: their full price is asked for no more. */
  | "advance_withdrawn"
  /** Staff let new units leave although something was missing. */
  | "fulfillment_allowed"
  /** Old units are awaited no more, and their new ones are taken off the order. */
  | "exchange_units_dropped"
  /** Core's fulfillment of a parcel that is not to leave. */
  | "parcel_canceled"
  | "address_marked"
  | "address_cleared"

/** What every payload carries. */
export type RmaEventPayload = {
  id: string
  rma_id: string
  order_id: string
  customer_id: string | null
  history_id: string
  notify_customer: boolean
  [detail: string]: unknown
}
