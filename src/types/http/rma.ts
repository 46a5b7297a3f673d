import type { HttpNotificationDelivery } from "./notification"
import type {
  Condition,
  Disposition,
  GoodsFact,
  LabelPayer,
  LegalBasis,
  MoneyFact,
  Resolution,
  RmaEvent,
  RmaKind,
  RmaStatus,
} from "../../domain/words"
import type { PayBeforeReceipt } from "../../domain/eligibility/policy-terms"
import type { RmaLabel } from "../../domain/label/rma-label"
import type { HttpAttachment } from "./message"
import type { HttpRmaCreditNote } from "./credit-note"
import type { HttpDifference, HttpExchange } from "./exchange"
import type { HttpSettlement } from "./settlement"

export type HttpReceivedUnit = {
  id: string
  quantity: number
  condition: Condition
  disposition: Disposition
  location_id: string | null
}

export type HttpRmaItem = {
  id: string
  line_item_id: string
  variant_id: string | null
  title: string
  subtitle: string | null
  sku: string | null
  thumbnail: string | null
  requested_quantity: number
  approved_quantity: number
  received_quantity: number
  resolved_quantity: number
  return_expected: boolean
  /** The label is a snapshot: it stays when the reason is deleted. */
  reason: { id: string; label: string } | null
  action: { id: string; label: string } | null
  resolution: Resolution
  note: string | null
  exchange_variant_id: string | null
  attachments: HttpAttachment[]
  units: HttpReceivedUnit[]
}

export type HttpRmaAlert = {
  code: string
  level: "info" | "warning" | "critical"
  message: string
}

/** `file` where the label was uploaded: `GET …/rmas/:id/label` sends it. `cost` is told to staff only. */
export type HttpRmaLabel = RmaLabel

export type HttpRmaTracking = { carrier: string; tracking_number: string }

/** What a shopper may see of a case. Amounts in major units of `currency_code`. */
export type StoreRma = {
  id: string
  /** For people: "RMA-1042". */
  display_id: string
  kind: RmaKind
  legal_basis: LegalBasis | null
  status: RmaStatus
  order_id: string
  order_display_id: number
  customer_id: string | null
  email: string
  currency_code: string
  acknowledged_at: string | null
  unread_for_customer: number
  goods: GoodsFact
  money: MoneyFact
  reason_category_id: string | null
  return_by: string | null
  return_by_extended_at: string | null
  rejection_reason: string | null
  customer_note: string | null
  received_on: string | null
  purchase_place: string | null
  purchase_price: number | null
  fulfillment_id: string | null
  label: HttpRmaLabel | null
  tracking: HttpRmaTracking[]
  items: HttpRmaItem[]
  /** Of the exchange that is under way, or was done; null: there is none. */
  difference: HttpDifference | null
  exchanges: HttpExchange[]
  settlements: HttpSettlement[]
  credit_notes: HttpRmaCreditNote[]
  allowed_events: RmaEvent[]
  created_at: string
  updated_at: string
  requested_at: string | null
  approved_at: string | null
  processing_at: string | null
  completed_at: string | null
  rejected_at: string | null
  expired_at: string | null
  canceled_at: string | null
}

/** What staff sees besides. */
export type AdminRma = StoreRma & {
  unread_for_staff: number
  staff_note: string | null
  customer_comment: string | null
  override_reason: string | null
  assigned_to: string | null
  location_id: string | null
  return_id: string | null
  adopted_at: string | null
  return_shipping_option_id: string | null
  exchange_shipping_option_id: string | null
  /** Of a dispute: what was found out, and what the carrier answers for. */
  investigation_note: string | null
  carrier_claim_number: string | null
  carrier_amount_recovered: number | null
  /** Since when the carrier is asked for a label and has not answered. */
  label_requested_at: string | null
  /** Why the carrier gave no label, in its own words. */
  label_failure: string | null
  policy_id: string | null
  policy_version: number | null
  /** Which units that policy lets staff pay before they came. */
  pay_before_receipt: PayBeforeReceipt
  alerts: HttpRmaAlert[]
}

/** One row of the list: the case without its items' details. */
export type AdminRmaListResponse = {
  rmas: AdminRma[]
  count: number
  limit: number
  offset: number
  /** True above 10,000, where `count` is an estimate. */
  count_estimated?: boolean
}

export type AdminRmaResponse = { rma: AdminRma }
export type StoreRmaResponse = { rma: StoreRma }

export type HttpHistoryEntry = {
  id: string
  event: string
  /** Who did it. */
  actor_type: "customer" | "user" | "system"
  actor_id: string | null
  data: Record<string, unknown>
  created_at: string
}

/** An entry with the mails about it, oldest first. */
export type AdminHistoryEntry = HttpHistoryEntry & { deliveries: HttpNotificationDelivery[] }

export type AdminRmaTimelineResponse = { timeline: AdminHistoryEntry[] }

export type HttpReturnAction = {
  id: string
  label: string
  description: string | null
  resolution: Resolution
}

export type AdminReturnAction = HttpReturnAction & {
  is_visible: boolean
  rank: number
  /** Of core's shipping options; empty: any. */
  return_shipping_option_ids: string[] | null
  label_paid_by: LabelPayer | null
  /** What is added, in percent, for whoever takes store credit; only of actions with that resolution. */
  bonus_percent: number | null
  translations: Record<string, { label?: string; description?: string | null }> | null
  created_at: string
  updated_at: string
}

/** The body of `POST /admin/return-actions`. */
export type AdminCreateReturnAction = Pick<AdminReturnAction, "label" | "resolution"> &
  Partial<
    Pick<
      AdminReturnAction,
      | "description"
      | "is_visible"
      | "return_shipping_option_ids"
      | "label_paid_by"
      | "bonus_percent"
      | "translations"
    >
  > & {
    /** Its place in the list, from 0; left out: the last. */
    rank?: number
  }

/** The body of `POST /admin/return-actions/:id`: changes only what is named. */
export type AdminUpdateReturnAction = Partial<AdminCreateReturnAction>

export type ReturnabilityReason = { code: string; message: string }

export type ReturnabilityItem = {
  line_item_id: string
  title: string
  subtitle: string | null
  sku: string | null
  thumbnail: string | null
  /** How many were bought. */
  quantity: number
  returnable_quantity: number
  returnable_until: string | null
  verdict: "yes" | "no" | "review"
  reasons: ReturnabilityReason[]
  actions: { id: string; resolution: Resolution }[]
  unit_value: number
}

export type ReturnabilityResponse = {
  returnability: {
    order_id: string
    /** For people: 17. */
    order_display_id: number
    currency_code: string
    items: ReturnabilityItem[]
  }
}

export type AdminReturnabilityResponse = {
  returnability: ReturnabilityResponse["returnability"] & {
    /** What the order is judged by; null: by no policy. */
    policy: { id: string; name: string; version: number } | null
  }
}

export type RefusalBody = {
  type: string
  code: string
  message: string
  /** Of `not_eligible`: what the policy says of each line. */
  items?: { line_item_id: string; reasons: ReturnabilityReason[] }[]
}
