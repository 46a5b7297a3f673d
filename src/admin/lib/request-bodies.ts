import type {
  Condition,
  Disposition,
  LegalBasis,
  RmaKind,
  RmaLabel,
} from "../../domain"
import type { AdminApproveExchange } from "../../types/http"

/** `POST /admin/rmas` */
export type CreateRmaBody = {
  order_id: string
  kind: RmaKind
  status: "draft" | "requested"
  items: {
    line_item_id: string
    quantity: number
    reason_id: string
    action_id: string
    note: string
    exchange_variant_id?: string
  }[]
  legal_basis?: LegalBasis
  customer_comment?: string
  staff_note?: string
  override_reason?: string
  exchange_shipping_option_id?: string
  notify_customer?: boolean
}

/** `POST /admin/rmas/:id` */
export type UpdateRmaBody = {
  staff_note?: string | null
  customer_comment?: string | null
  assigned_to?: string | null
  exchange_shipping_option_id?: string | null
  investigation_note?: string | null
  carrier_claim_number?: string | null
  /** In major units. */
  carrier_amount_recovered?: number | null
}

/** `POST /admin/rmas/:id/items` */
export type UpdateItemsBody = {
  items: {
    id: string
    action_id?: string
    reason_id?: string
    quantity?: number
    return_expected?: boolean
    exchange_variant_id?: string
  }[]
}

/** `POST /admin/rmas/:id/approve`; an item left out is approved as requested. */
export type ApproveBody = {
  items: { id: string; approved_quantity: number; return_expected: boolean }[]
  exchange?: AdminApproveExchange
  location_id?: string
  return_by?: string
  label?: Omit<RmaLabel, "file">
  return_shipping_option_id?: string
  notify_customer?: boolean
}

/** `POST /admin/rmas/:id/label/request` */
export type RequestLabelBody = { return_shipping_option_id: string; notify_customer?: boolean }

/** `POST /admin/rmas/:id/reject` */
export type RejectBody = { reason: string; notify_customer?: boolean }

/** `POST /admin/rmas/:id/receive` */
export type ReceiveBody = {
  items: {
    id: string
    units: {
      quantity: number
      condition: Condition
      disposition: Disposition
      location_id?: string
    }[]
  }[]
  notify_customer?: boolean
}

/** `POST /admin/rmas/:id/close-short`; `quantity` is how many units will not come. */
export type CloseShortBody = {
  items: { id: string; quantity: number }[]
  reason: string
  notify_customer?: boolean
}

/** `POST /admin/rmas/:id/reopen` */
export type ReopenBody = {
  return_by?: string
  override_reason?: string
  notify_customer?: boolean
}

/** `POST /admin/rmas/:id/submit` */
export type SubmitBody = { override_reason?: string; notify_customer?: boolean }

/** `POST /admin/rmas/:id/extend` */
export type ExtendBody = { return_by: string; reason: string; notify_customer?: boolean }

/** `POST /admin/reimbursements/:id/resolve` */
export type ResolveBody = { outcome: "paid" | "not_paid"; reference?: string }

/** `POST /admin/rmas/:id/exchanges/preview`; an item left out is exchanged as requested. */
export type ExchangePreviewBody = AdminApproveExchange & { items?: ApproveBody["items"] }

/** `POST /admin/rmas/:id/exchanges/:exchange_id/cancel` */
export type CancelExchangeBody = { reason?: string; notify_customer?: boolean }

/** `POST /admin/rmas/:id/exchanges/:exchange_id/allow-fulfillment` */
export type AllowFulfillmentBody = { reason: string }

/** `POST /admin/rmas/:id/exchanges/:exchange_id/advance` */
export type AdvanceBody = { return_by: string }
