import type { InferTypeOf } from "@medusajs/framework/types"
import type { RestockingFee } from "../../domain/settlement/restocking-fee"
import type { CaseFiles } from "./attachments"
import type { IssuedCreditNote } from "./credit-notes"
import type { HttpRmaLabel, HttpRmaTracking } from "../../types"
import type Attachment from "./models/attachment"
import type CreditNote from "./models/credit-note"
import type Exchange from "./models/exchange"
import type ExchangeLine from "./models/exchange-line"
import type HistoryEntry from "./models/history-entry"
import type Message from "./models/message"
import type NotificationDelivery from "./models/notification-delivery"
import type NotificationTemplate from "./models/notification-template"
import type ReceivedUnit from "./models/received-unit"
import type Reimbursement from "./models/reimbursement"
import type ReturnAction from "./models/return-action"
import type ReturnReasonSettings from "./models/return-reason-settings"
import type Rma from "./models/rma"
import type RmaItem from "./models/rma-item"
import type Settlement from "./models/settlement"
import type SettlementLine from "./models/settlement-line"
import type StockMovement from "./models/stock-movement"

export type RmaRow = InferTypeOf<typeof Rma>
export type RmaItemRow = InferTypeOf<typeof RmaItem>
export type ReceivedUnitRow = InferTypeOf<typeof ReceivedUnit>
export type ReturnActionRow = InferTypeOf<typeof ReturnAction>
export type ReturnReasonSettingsRow = InferTypeOf<typeof ReturnReasonSettings>
export type SettlementRow = InferTypeOf<typeof Settlement>
export type SettlementLineRow = InferTypeOf<typeof SettlementLine>
export type ReimbursementRow = InferTypeOf<typeof Reimbursement>
export type CreditNoteRow = InferTypeOf<typeof CreditNote>
export type ExchangeRow = InferTypeOf<typeof Exchange>
export type ExchangeLineRow = InferTypeOf<typeof ExchangeLine>
export type StockMovementRow = InferTypeOf<typeof StockMovement>
export type HistoryEntryRow = InferTypeOf<typeof HistoryEntry>
export type MessageRow = InferTypeOf<typeof Message>
export type NotificationDeliveryRow = InferTypeOf<typeof NotificationDelivery>
export type NotificationTemplateRow = InferTypeOf<typeof NotificationTemplate>
export type AttachmentRow = InferTypeOf<typeof Attachment>

type Managed = "created_at" | "updated_at" | "deleted_at"

/** The columns of a row that its creator decides. */
type Columns<Row, Relation extends PropertyKey = never> = Omit<Row, Managed | Relation>

/** JSON columns have the shapes that the API answers with. */
export type RmaColumns = Columns<
  RmaRow,
  "items" | "settlements" | "exchanges" | "raw_purchase_price" | "raw_carrier_amount_recovered" | "label" | "tracking"
> & { label: HttpRmaLabel | null; tracking: HttpRmaTracking[] | null }
export type RmaItemColumns = Columns<RmaItemRow, "rma" | "rma_id" | "units">

export type NewRma = Partial<RmaColumns> &
  Pick<
    RmaColumns,
    "id" | "kind" | "status" | "order_id" | "order_display_id" | "email" | "currency_code"
  >
export type NewRmaItem = Partial<RmaItemColumns> &
  Pick<RmaItemColumns, "id" | "line_item_id" | "title" | "resolution" | "requested_quantity">
export type NewReceivedUnit = Columns<ReceivedUnitRow, "item">& { item_id: string }
export type NewStockMovement = Columns<StockMovementRow>
export type NewHistoryEntry = Columns<HistoryEntryRow, "emitted_at">

/** Amounts in major units, as text, so that no decimal is lost on the way. */
export type NewSettlement = {
  id: string
  order_id: string
  status: SettlementRow["status"]
  currency_code: string
  owed: string
  core_amount: string
  credit_line_amount: string
  items: { id: string; quantity: number; core_quantity: number }[]
  /** As staff asked for it, in major units. */
  request: unknown
  points_to_cancel: number | null
  override_reason: string | null
  note: string | null
  created_by: string | null
  approved_by: string | null
  approved_at: Date | null
  booked_at: Date | null
  lines: {
    id: string
    type: SettlementLineRow["type"]
    amount: string
    taxes: { rate: number; code: string | null; amount: number }[]
    rma_item_id: string | null
    line_item_id: string | null
    quantity: number | null
    note: string | null
    rank: number
  }[]
  reimbursements: NewReimbursement[]
}

export type NewReimbursement = {
  id: string
  rma_id: string
  order_id: string
  tender: ReimbursementRow["tender"]
  currency_code: string
  amount: string
  bonus: string
  status: ReimbursementRow["status"]
  attempts: number
  payment_id: string | null
  provider_id: string | null
  /** Encrypted; of gift cards and coupons. */
  gift_card_code: string | null
  gift_card_expires_at: Date | null
  target_order_id: string | null
  /** What proves a payment by hand. */
  reference: string | null
  notify_customer: boolean
  created_by: string | null
  processing_at: Date | null
  /** Only of a payment that was heard of when it was paid already. */
  refund_id?: string | null
  paid_at?: Date
}

/** A credit note before its number is drawn: all of it but its place in the chain; see credit-notes.ts. */
export type NewCreditNote = Pick<
  Columns<CreditNoteRow>,
  | "id"
  | "series"
  | "type"
  | "rma_id"
  | "rma_display_id"
  | "order_id"
  | "order_display_id"
  | "customer_id"
  | "email"
  | "settlement_id"
  | "reverses_id"
  | "currency_code"
  | "issued_at"
  | "issued_by"
  | "document"
> & {
  /** In major units, as text. */
  total: string
}

/** Amounts in major units, as text. What becomes of it stands in {@link ExchangeProgress}. */
export type NewExchange = Pick<
  Columns<ExchangeRow>,
  "id" | "order_id" | "currency_code" | "price" | "shipping_option_id" | "expires_at" | "created_by"
> &
  Partial<ExchangeProgress> & {
    shipping_amount: string
    old_worth: string
    new_worth: string
    label_fee: string
    restocking_fee: string
    difference: string
    lines: NewExchangeLine[]
  }

export type NewExchangeLine = Omit<
  Columns<ExchangeLineRow, "exchange">,
  "exchange_id" | "total" | "raw_total"
> & { total: string }

/** What an exchange comes to once units of it are dropped. Amounts in major units, as text. */
export type ShrunkAmounts = Pick<NewExchange, "old_worth" | "new_worth" | "difference">

/** What may change of an exchange beside its units and its amounts. */
export type ExchangeProgress = Omit<
  Columns<ExchangeRow, "rma" | "lines">,
  | "id"
  | "rma_id"
  | "order_id"
  | "currency_code"
  | "price"
  | "shipping_option_id"
  | `${"" | "raw_"}${"shipping_amount" | "old_worth" | "new_worth" | "label_fee" | "restocking_fee" | "difference"}`
  | "created_by"
>

/** What bounds hang on. A lock that ran out while its owner slept must not let them be overrun. */
export type RmaItemCounts = Pick<
  RmaItemColumns,
  "id" | "requested_quantity" | "approved_quantity" | "received_quantity" | "resolved_quantity"
>

/** Everything that one use case writes about one case: saved in one transaction or not at all. */
export type RmaChange = {
  rma: { id: string } & Partial<RmaColumns>
  /** The counts that were decided on. Should they be others by now, nothing is written. */
  decided_on?: RmaItemCounts[]
  /**
   * What the case itself was like when it was decided on. Server processes that share no lock run the
   * same jobs: of two that decided the same, one writes.
   */
  still?: Partial<
    Pick<
      RmaColumns,
      | "status"
      | "return_by"
      | "return_by_reminded_at"
      | "return_id"
      | "label_added_at"
      | "label_requested_at"
      | "process_begun_at"
    >
  >
  /** Files that the case itself gets and gives up: those of its label. */
  files?: CaseFiles
  items?: ({ id: string } & Partial<RmaItemColumns>)[]
  units?: NewReceivedUnit[]
  /** Rows of received units that go on, or of which some do. Should they be elsewhere by now, nothing is written. */
  moved_units?: { from: UnitsInPlace; to: UnitsInPlace }[]
  movements?: NewStockMovement[]
  settlement?: NewSettlement
  /** A draft that is approved: written again as it was calculated now, under the id that it has. */
  approved_draft?: NewSettlement
  settlements?: ({ id: string } & Partial<SettlementProgress>)[]
  /** Payments of a settlement that was approved earlier. */
  payments?: { settlement_id: string; reimbursements: NewReimbursement[] }
  reimbursements?: ({ id: string } & Partial<ReimbursementProgress>)[]
  exchange?: NewExchange
  exchanges?: ({ id: string } & Partial<ExchangeProgress> & Partial<ShrunkAmounts>)[]
  /** The order lines of new units, once core has them; and how many are left where some are dropped. */
  exchange_lines?: ({ id: string } & Partial<Pick<NewExchangeLine, "line_item_id" | "quantity" | "total">>)[]
  /**
   * Numbered and written last. Nothing that a change of the case is undone for may come behind it: the
   * note stays. An entry of the history that names its id as `credit_note_id` is given its number.
   */
  credit_note?: NewCreditNote
  history: NewHistoryEntry[]
}

/** Where a row of received units is. */
export type UnitsInPlace = Pick<
  Columns<ReceivedUnitRow>,
  "id" | "quantity" | "condition" | "disposition" | "location_id"
>

/** What may change of a settlement that is no draft: never its lines, its amounts or its units. */
export type SettlementProgress = Pick<
  Columns<SettlementRow>,
  | "status"
  | "approved_by"
  | "approved_at"
  | "booked_at"
  | "override_reason"
  | "voided_at"
  | "voided_by"
  | "void_reason"
  | "void_booked_at"
>

/** What may change of a reimbursement: never its amount, its tender or its payment. */
export type ReimbursementProgress = Pick<
  Columns<ReimbursementRow>,
  | "status"
  | "attempts"
  | "refund_id"
  | "gift_card_id"
  | "store_credit_account_id"
  | "promotion_id"
  | "reference"
  | "failure"
  | "unknown_since"
  | "processing_at"
  | "asked_at"
  | "paid_at"
>

/** What takes a saved change back: the former values, and the ids of what was added. */
export type RmaUndo = {
  rma: RmaChange["rma"]
  items: NonNullable<RmaChange["items"]>
  units: UnitsInPlace[]
  settlements: NonNullable<RmaChange["settlements"]>
  reimbursements: NonNullable<RmaChange["reimbursements"]>
  exchanges: NonNullable<RmaChange["exchanges"]>
  exchange_lines: NonNullable<RmaChange["exchange_lines"]>
  /** A draft that was approved, as it was: its columns and its lines, as the database has them. */
  draft?: DraftUndo
  added: {
    units: string[]
    movements: string[]
    settlements: string[]
    reimbursements: string[]
    exchanges: string[]
    history: string[]
  }
  files?: CaseFiles
  /** The credit note that was issued, which stays; null: none was. */
  issued: IssuedCreditNote | null
}

export type DraftUndo = {
  columns: { id: string } & Record<string, unknown>
  lines: Record<string, unknown>[]
}

/** What a merchant says of an action; its place in the list is another matter. */
export type ReturnActionColumns = Partial<
  Omit<
    Columns<ReturnActionRow>,
    "id" | "rank" | "return_shipping_option_ids" | "translations"
  > & {
    return_shipping_option_ids: string[] | null
    translations: Record<string, { label?: string; description?: string | null }> | null
  }
>
export type NewReturnAction = ReturnActionColumns &
  Pick<Columns<ReturnActionRow>, "id" | "label" | "resolution">

/** What may be set of a reason; what is not named is not changed. */
export type ReasonSettingsColumns = Partial<
  Omit<
    Columns<ReturnReasonSettingsRow>,
    "id" | "reason_id" | "action_ids" | "restocking_fee" | "translations"
  >
> & {
  action_ids?: string[] | null
  restocking_fee?: RestockingFee | null
  translations?: Record<string, { label: string }> | null
}

/** What takes saved settings back: which were named, and those of them that had been set before. */
export type SettingsUndo = {
  names: string[]
  values: Record<string, unknown>
  updated_by: string | null
}
