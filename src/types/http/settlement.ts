import type { HttpSettlementFacts } from "./settlement-facts"
import type {
  ReimbursementStatus,
  SettlementLineType,
  SettlementStatus,
  Tender,
} from "../../domain/words"

/** Amounts in major units; a line's amount carries its sign, taxes are inside it. */
export type HttpSettlementLine = {
  id?: string
  type: SettlementLineType
  amount: number
  taxes: { rate: number; code: string | null; amount: number }[]
  rma_item_id?: string
  quantity?: number
  note?: string
}

export type HttpReimbursement = {
  id: string
  tender: Tender
  amount: number
  bonus: number
  status: ReimbursementStatus
  payment_id?: string
  /** What the customer types at checkout; only to those who may spend it. */
  gift_card?: { code: string; expires_at: string | null }
  coupon?: { code: string; expires_at: string | null }
  /** The order that the amount was moved to. */
  order_id?: string
  reference?: string
  failure?: string
}

export type HttpSettlement = {
  id: string
  rma_id: string
  status: SettlementStatus
  currency_code: string
  owed: number
  lines: HttpSettlementLine[]
  reimbursements: HttpReimbursement[]
  /** Null: a draft, or nothing was owed. */
  credit_note: { id: string; number: string } | null
  /** The note that took it back, where the settlement was voided. */
  counter_note?: { id: string; number: string }
  points_to_cancel?: number
  override_reason?: string
  void_reason?: string
  /** Ids of staff; only to staff. A draft was created by one and may be approved by another. */
  created_by?: string
  approved_by?: string
  voided_by?: string
  approved_at?: string
  voided_at?: string
  created_at: string
}

export type AdminSettlementResponse = { settlement: HttpSettlement }

/** A way to pay. Without an amount (before bonus) it takes what is left. */
export type HttpTenderRequest = {
  tender: Tender
  amount?: number
  payment_id?: string
  /** Instead of the action's, in percent; of store credit and gift cards. */
  bonus_percent?: number
  /** The order that a `replacement_order` pays. */
  order_id?: string
  /** What proves a payment by hand (`manual`): a bank's reference, a receipt. */
  reference?: string
}

/** The body of `POST /admin/settlements/:id/reimbursements`. */
export type AdminPaySettlementBody = {
  tenders: HttpTenderRequest[]
  override_reason?: string
  notify_customer?: boolean
}
/** The body of `POST /admin/settlements/:id/approve`. With tenders it is paid in the same call. */
export type AdminApproveSettlementBody = {
  tenders?: HttpTenderRequest[]
  /** Instead of the draft's. */
  override_reason?: string
  expected_owed?: number
  notify_customer?: boolean
}
/** The body of `POST /admin/settlements/:id/void`. */
export type AdminVoidSettlementBody = { reason: string; notify_customer?: boolean }

/** The body of `POST /admin/rmas/:id/settlements` and of its preview. Amounts are positive, gross, in major units. */
export type AdminSettleBody = {
  items: { id: string; quantity: number }[]
  shipping_refund?: number
  return_cost_refund?: number
  goodwill?: number
  label_fee?: number
  restocking_fee?: number
  damage_deduction?: number
  discount_clawback?: number
  adjustment?: { amount: number; reason: string }
  /** A count for a loyalty system: it hears of it by the event settlement.approved. */
  points_to_cancel?: number
  tenders?: HttpTenderRequest[]
  /** Why items are paid otherwise than their resolution says. */
  override_reason?: string
  expected_owed?: number
  draft?: boolean
  notify_customer?: boolean
}

/** What the preview answers besides the settlement: the facts by which a screen can compute it again while typing. */
export type AdminSettlementPreviewResponse = {
  settlement: Omit<HttpSettlement, "id" | "created_at">
  /** Facts for `calculateSettlement`, amounts in minor units. */
  facts: HttpSettlementFacts
}

/** What `GET /admin/rmas/:id/settlements/preview` answers: the facts alone, whatever would be settled. */
export type AdminSettlementFactsResponse = Pick<AdminSettlementPreviewResponse, "facts">
