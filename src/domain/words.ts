/** The closed word lists of the domain. Each answers one question; see docs/glossary.md. */

/** Why the case exists. */
export const RMA_KINDS = [
  "return",
  "refused",
  "undeliverable",
  "canceled_parcel",
  "dispute",
  "complaint",
] as const
export type RmaKind = (typeof RMA_KINDS)[number]

/** By which right the customer asks. */
export const LEGAL_BASES = ["goodwill", "withdrawal", "warranty"] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** How far the case is. */
export const RMA_STATUSES = [
  "draft",
  "requested",
  "approved",
  "processing",
  "completed",
  "rejected",
  "expired",
  "canceled",
] as const
export type RmaStatus = (typeof RMA_STATUSES)[number]

/** What moves a case along; the table of what is allowed stands in lifecycle/transitions.ts. */
export const RMA_EVENTS = [
  "submit",
  "approve",
  "reject",
  "receive",
  "close_short",
  "complete",
  "cancel",
  "expire",
  "reopen",
] as const
export type RmaEvent = (typeof RMA_EVENTS)[number]

/** What processing a case in one go does, in this order. */
export const PROCESS_ACTS = ["receive", "settle", "complete"] as const
export type ProcessAct = (typeof PROCESS_ACTS)[number]

/** Where the goods are. */
export const GOODS_FACTS = [
  "not_expected",
  "not_returned",
  "awaited",
  "partly_received",
  "received",
] as const
export type GoodsFact = (typeof GOODS_FACTS)[number]

/** Whether the customer got what is owed. */
export const MONEY_FACTS = [
  "owed",
  "credit_note_issued",
  "partly_reimbursed",
  "reimbursed",
  "nothing_owed",
] as const
export type MoneyFact = (typeof MONEY_FACTS)[number]

/** What the customer gets. */
export const RESOLUTIONS = [
  "refund",
  "store_credit",
  "exchange",
  "reship",
  "repair",
  "none",
] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** What was found on receipt, by quantity. */
export const CONDITIONS = ["new", "opened", "worn", "damaged", "wrong_item"] as const
export type Condition = (typeof CONDITIONS)[number]

/** Where received goods go, by quantity and location. */
export const DISPOSITIONS = [
  "restock",
  "quarantine",
  "refurbish",
  "scrap",
  "return_to_vendor",
  "keep",
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** Who pays the label by which goods come back. */
export const LABEL_PAYERS = ["customer", "shop"] as const
export type LabelPayer = (typeof LABEL_PAYERS)[number]

/** Whose error a return reason tells of. */
export const FAULTS = ["picking", "packing", "carrier"] as const
export type Fault = (typeof FAULTS)[number]

/** Whom a mail is written to. */
export const AUDIENCES = ["customer", "shop"] as const
export type Audience = (typeof AUDIENCES)[number]

/** How a mail fares: `failed` once nobody tries any more. */
export const DELIVERY_STATUSES = ["pending", "sent", "failed"] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Who writes in the thread of a case. */
export const MESSAGE_AUTHORS = ["customer", "user"] as const
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number]

/** Who uploads a file. A guest is known by the grant that lets them in. */
export const UPLOADERS = ["customer", "guest", "user"] as const
export type Uploader = (typeof UPLOADERS)[number]

/** What a guest's token opens. */
export const ACCESS_SCOPES = ["order", "case"] as const
export type AccessScope = (typeof ACCESS_SCOPES)[number]

/** The way a settlement is paid. */
export const TENDERS = [
  "original_payment",
  "store_credit",
  "gift_card",
  "manual",
  "replacement_order",
  "coupon",
] as const
export type Tender = (typeof TENDERS)[number]

export const SETTLEMENT_STATUSES = ["draft", "approved", "voided"] as const
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

/** A credit note says what was credited; a counter-note takes one back. */
export const CREDIT_NOTE_TYPES = ["credit_note", "counter_note"] as const
export type CreditNoteType = (typeof CREDIT_NOTE_TYPES)[number]

export const REIMBURSEMENT_STATUSES = [
  "pending",
  "processing",
  "paid",
  "failed",
  "canceled",
] as const
export type ReimbursementStatus = (typeof REIMBURSEMENT_STATUSES)[number]

/** Why an amount is part of a settlement; the sign of each is fixed in settlement/line-types.ts. */
export const SETTLEMENT_LINE_TYPES = [
  "item_value",
  "shipping_refund",
  "return_cost_refund",
  "goodwill",
  "adjustment",
  "label_fee",
  "restocking_fee",
  "damage_deduction",
  "discount_clawback",
  "replacement",
  "difference_refund",
  "open_balance",
  "rounding",
] as const
export type SettlementLineType = (typeof SETTLEMENT_LINE_TYPES)[number]

/** What the new units of an exchange cost: their price of the day, or what the old ones are worth. */
export const EXCHANGE_PRICES = ["day", "even"] as const
export type ExchangePrice = (typeof EXCHANGE_PRICES)[number]

/** What a unit may be exchanged for: another variant, an article of the same price, or any. */
export const EXCHANGE_SCOPES = ["same_product", "same_price", "any"] as const
export type ExchangeScope = (typeof EXCHANGE_SCOPES)[number]

/** What the customer gets where an exchange is not paid for in time. */
export const EXCHANGE_FALLBACKS = ["refund", "store_credit"] as const
export type ExchangeFallback = (typeof EXCHANGE_FALLBACKS)[number]

/** How the price difference of an exchange stands. */
export const DIFFERENCE_STATUSES = ["none", "due", "paid", "owed_to_customer"] as const
export type DifferenceStatus = (typeof DIFFERENCE_STATUSES)[number]
