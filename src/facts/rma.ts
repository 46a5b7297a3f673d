import { z } from "@medusajs/framework/zod"
import type { RmaFacts, RmaItemFacts } from "../domain/facts"
import { sumOf } from "../domain/sum-of"
import {
  CONDITIONS,
  CREDIT_NOTE_TYPES,
  DISPOSITIONS,
  EXCHANGE_PRICES,
  GOODS_FACTS,
  LEGAL_BASES,
  MONEY_FACTS,
  REIMBURSEMENT_STATUSES,
  RESOLUTIONS,
  RMA_KINDS,
  RMA_STATUSES,
  SETTLEMENT_LINE_TYPES,
  SETTLEMENT_STATUSES,
  TENDERS,
} from "../domain/words"
import { rawAmount } from "./decimal"
import { storedTerms } from "./return-policy"

const text = z.string().nullable()
const date = z.coerce.date()
const moment = date.nullable()

const unit = z.object({
  id: z.string(),
  quantity: z.number(),
  condition: z.enum(CONDITIONS),
  disposition: z.enum(DISPOSITIONS),
  location_id: text,
  moved_from_id: text,
  created_at: date,
})

const attachment = z.object({
  id: z.string(),
  filename: z.string(),
  mime_type: z.string(),
  size: z.number(),
})

const item = z.object({
  id: z.string(),
  rank: z.number(),
  line_item_id: z.string(),
  variant_id: text,
  product_id: text,
  title: z.string(),
  subtitle: text,
  sku: text,
  thumbnail: text,
  reason_id: text,
  reason_label: text,
  action_id: text,
  action_label: text,
  resolution: z.enum(RESOLUTIONS),
  note: text,
  exchange_variant_id: text,
  return_expected: z.boolean(),
  requested_quantity: z.number(),
  approved_quantity: z.number(),
  received_quantity: z.number(),
  core_received_quantity: z.number(),
  resolved_quantity: z.number(),
  core_resolved_quantity: z.number(),
  units: z.array(unit).default([]),
  attachments: z.array(attachment).default([]),
})

const tax = z.object({ rate: z.number(), code: text, amount: z.number() })

const settlementLine = z.object({
  id: z.string(),
  type: z.enum(SETTLEMENT_LINE_TYPES),
  amount: rawAmount,
  taxes: z.array(tax),
  rma_item_id: text,
  line_item_id: text,
  quantity: z.number().nullable(),
  note: text,
  rank: z.number(),
})

export const reimbursementSchema = z.object({
  id: z.string(),
  tender: z.enum(TENDERS),
  currency_code: z.string(),
  amount: rawAmount,
  bonus: rawAmount,
  status: z.enum(REIMBURSEMENT_STATUSES),
  payment_id: text,
  provider_id: text,
  refund_id: text,
  gift_card_id: text,
  gift_card_code: text,
  gift_card_expires_at: moment,
  store_credit_account_id: text,
  promotion_id: text,
  target_order_id: text,
  reference: text,
  failure: text,
  attempts: z.number(),
  notify_customer: z.boolean(),
  unknown_since: moment,
  processing_at: moment,
  paid_at: moment,
  created_at: date,
})

const settlement = z.object({
  id: z.string(),
  rma_id: z.string(),
  order_id: z.string(),
  status: z.enum(SETTLEMENT_STATUSES),
  currency_code: z.string(),
  owed: rawAmount,
  core_amount: rawAmount,
  credit_line_amount: rawAmount,
  items: z.array(z.object({ id: z.string(), quantity: z.number(), core_quantity: z.number() })),
  request: z.unknown(),
  points_to_cancel: z.number().nullable(),
  override_reason: text,
  note: text,
  created_by: text,
  approved_by: text,
  approved_at: moment,
  booked_at: moment,
  voided_at: moment,
  voided_by: text,
  void_reason: text,
  void_booked_at: moment,
  created_at: date,
  lines: z.array(settlementLine).default([]),
  reimbursements: z.array(reimbursementSchema).default([]),
})

const creditNote = z.object({
  id: z.string(),
  number: z.string(),
  type: z.enum(CREDIT_NOTE_TYPES),
  settlement_id: z.string(),
  reverses_id: text,
  currency_code: z.string(),
  total: rawAmount,
  issued_at: date,
})

const exchangeLine = z.object({
  id: z.string(),
  rank: z.number(),
  rma_item_id: z.string(),
  variant_id: text,
  product_id: text,
  title: z.string(),
  subtitle: text,
  sku: text,
  thumbnail: text,
  quantity: z.number(),
  total: rawAmount,
  line_item_id: text,
})

const exchange = z.object({
  id: z.string(),
  rma_id: z.string(),
  order_id: z.string(),
  currency_code: z.string(),
  price: z.enum(EXCHANGE_PRICES),
  shipping_option_id: text,
  shipping_amount: rawAmount,
  old_worth: rawAmount,
  new_worth: rawAmount,
  label_fee: rawAmount,
  restocking_fee: rawAmount,
  difference: rawAmount,
  core_exchange_id: text,
  core_claim_id: text,
  payment_collection_id: text,
  difference_paid_at: moment,
  expires_at: moment,
  reminded_at: moment,
  advance_granted_at: moment,
  advance_granted_by: text,
  advance_return_by: moment,
  advance_asked_at: moment,
  advance_amount: rawAmount.nullable(),
  advance_collection_id: text,
  advance_paid_at: moment,
  fulfillment_allowed_at: moment,
  fulfillment_allowed_by: text,
  fulfillment_allowed_reason: text,
  released_at: moment,
  dropped_at: moment,
  drop_booked_at: moment,
  canceled_at: moment,
  canceled_by: text,
  cancel_reason: text,
  cancel_booked_at: moment,
  created_by: text,
  created_at: date,
  lines: z.array(exchangeLine).default([]),
})

const rma = z.object({
  id: z.string(),
  display_id: z.string(),
  kind: z.enum(RMA_KINDS),
  legal_basis: z.enum(LEGAL_BASES).nullable(),
  status: z.enum(RMA_STATUSES),
  order_id: z.string(),
  order_display_id: z.number(),
  email: z.string(),
  customer_id: text,
  currency_code: z.string(),
  locale: text,
  goods: z.enum(GOODS_FACTS),
  money: z.enum(MONEY_FACTS),
  acknowledged_at: moment,
  unread_for_staff: z.number(),
  unread_for_customer: z.number(),
  reason_category_id: text,
  return_by: moment,
  return_by_extended_at: moment,
  return_by_reminded_at: moment,
  policy_id: text,
  policy_version: z.number().nullable(),
  /**
   * What follows for the money from the policy by which it was judged, as it read then: what a customer
   * was told holds, whatever the merchant wrote since. Nothing where no policy judged it.
   */
  policy_terms: storedTerms,
  auto_approval_due_at: moment,
  rejection_reason: text,
  customer_note: text,
  received_on: text,
  purchase_place: text,
  purchase_price: z.number().nullable(),
  staff_note: text,
  customer_comment: text,
  override_reason: text,
  assigned_to: text,
  location_id: text,
  fulfillment_id: text,
  parcel_canceled_at: moment,
  label: z
    .object({
      url: z.string().optional(),
      tracking_number: z.string().optional(),
      carrier: z.string().optional(),
      cost: z.number().optional(),
      file: attachment.optional(),
    })
    .nullable(),
  label_added_at: moment,
  return_shipping_option_id: text,
  label_requested_at: moment,
  label_failure: text,
  tracking: z.array(z.object({ carrier: z.string(), tracking_number: z.string() })).nullable(),
  return_id: text,
  exchange_shipping_option_id: text,
  investigation_note: text,
  carrier_claim_number: text,
  carrier_amount_recovered: z.number().nullable(),
  process_request: z.unknown(),
  process_begun_at: moment,
  adopted_at: moment,
  created_by: text,
  requested_at: moment,
  approved_at: moment,
  processing_at: moment,
  completed_at: moment,
  rejected_at: moment,
  expired_at: moment,
  canceled_at: moment,
  created_at: date,
  updated_at: date,
  items: z.array(item).default([]),
  settlements: z.array(settlement).default([]),
  exchanges: z.array(exchange).default([]),
  credit_notes: z.array(creditNote).default([]),
})

/** A case as the database has it, parsed. Amounts are major units as unrounded text. */
export type RmaRecord = z.infer<typeof rma>
export type RmaItemRecord = RmaRecord["items"][number]
export type SettlementRecord = RmaRecord["settlements"][number]
export type ExchangeRecord = RmaRecord["exchanges"][number]
export type CreditNoteRecord = RmaRecord["credit_notes"][number]
export type ReimbursementRecord = SettlementRecord["reimbursements"][number]

/**
 * Reads a case as the module's `loadRmas` answers it: its own columns, its items with their units and files, its
 * settlements with lines and reimbursements. Items, lines and settlements come in their order.
 */
export function parseRma(row: unknown): RmaRecord {
  const record = rma.parse(row)
  record.items.sort((a, b) => a.rank - b.rank)
  record.settlements.sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
  record.exchanges.sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
  for (const { lines } of record.exchanges) lines.sort((a, b) => a.rank - b.rank)
  for (const { lines, reimbursements } of record.settlements) {
    lines.sort((a, b) => a.rank - b.rank)
    reimbursements.sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
  }
  return record
}

/** The case as the rules of the domain see it. */
export function toRmaFacts(record: RmaRecord): RmaFacts {
  return {
    id: record.id,
    kind: record.kind,
    status: record.status,
    items: record.items.map((item) => toItemFacts(record, item)),
  }
}

/** Once core has the claim, and until it is given up, which puts the units back into core's counts. */
function writtenOffUnits({ exchanges }: RmaRecord, item: RmaItemRecord): number {
  if (item.return_expected) return 0
  return sumOf(
    exchanges
      .filter(({ core_claim_id, canceled_at }) => core_claim_id !== null && canceled_at === null)
      .flatMap(({ lines }) => lines)
      .filter(({ rma_item_id }) => rma_item_id === item.id),
    ({ quantity }) => quantity
  )
}

function toItemFacts(record: RmaRecord, item: RmaItemRecord): RmaItemFacts {
  return {
    id: item.id,
    line_item_id: item.line_item_id,
    reason_id: item.reason_id,
    action_id: item.action_id,
    resolution: item.resolution,
    requested_quantity: item.requested_quantity,
    approved_quantity: item.approved_quantity,
    received_quantity: item.received_quantity,
    core_received_quantity: item.core_received_quantity,
    resolved_quantity: item.resolved_quantity,
    core_resolved_quantity: item.core_resolved_quantity,
    written_off_quantity: writtenOffUnits(record, item),
    return_expected: item.return_expected,
  }
}
