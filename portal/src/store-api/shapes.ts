import type {
  HttpReturnAction,
  StoreReturnReasonSettings,
  StoreRma,
  StoreRmaSettings,
} from "../../../src/types/http"

/** An order as core's store routes answer {@link ORDER_FIELDS} of it. */
export type StoreOrder = {
  id: string
  display_id: number
  created_at: string
  currency_code: string
  total: number
  items: StoreOrderLine[]
}

export type StoreOrderLine = {
  id: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  product_title: string | null
  variant_title: string | null
  variant_sku: string | null
  quantity: number
}

export const ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "currency_code",
  "total",
  "items.id",
  "items.title",
  "items.subtitle",
  "items.thumbnail",
  "items.product_title",
  "items.variant_title",
  "items.variant_sku",
  "items.quantity",
].join(",")

export type OrderListResponse = { orders: StoreOrder[]; count: number }
export type OrderResponse = { order: StoreOrder }
export type StoreRmaListResponse = { rmas: StoreRma[]; count: number }
export type RmaSettingsResponse = { rma_settings: StoreRmaSettings }
export type ReturnReasonsResponse = { return_reason_settings: StoreReturnReasonSettings[] }
export type ReturnActionsResponse = { return_actions: HttpReturnAction[] }
