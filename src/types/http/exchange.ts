import type { DifferenceStatus, ExchangePrice } from "../../domain/words"

/** New units of one variant. `total` is gross, in major units, for all of them. */
export type HttpExchangeLine = {
  id: string
  rma_item_id: string
  variant_id: string | null
  product_id: string | null
  title: string
  subtitle: string | null
  sku: string | null
  thumbnail: string | null
  quantity: number
  total: number
  /** The order line of the new units. */
  line_item_id: string | null
}

/**
 * What a case sends in place of old units. Amounts are gross, in major units; `difference` is what
 * the customer pays (above 0) or gets (below 0).
 */
export type HttpExchange = {
  id: string
  price: ExchangePrice
  currency_code: string
  old_worth: number
  new_worth: number
  shipping_amount: number
  label_fee: number
  restocking_fee: number
  difference: number
  difference_status: DifferenceStatus
  payment_collection_id: string | null
  lines: HttpExchangeLine[]
  difference_paid_at: string | null
  expires_at: string | null
  /** Until when the old units are awaited although the new ones may leave before. */
  advance_return_by: string | null
  /** Of old units that did not come although new ones went ahead of them; null: nothing is asked for them. */
  full_price: HttpFullPrice | null
  /** Since when nothing stands in the way of shipping. */
  released_at: string | null
  canceled_at: string | null
  /** New units that may leave and have not; null in a list, which does not ask the order. */
  to_ship_quantity: number | null
  /**
   * New units that stay because something else came for their old ones (`wrong_item`), until staff allow
   * shipping or call the exchange off.
   */
  withheld_quantity: number
  /** Whether it can be called off, or its case; in a list as far as the case itself tells. */
  is_cancelable: boolean
  created_at: string
}

/** What the customer is asked for, to keep old units. `amount` in major units. */
export type HttpFullPrice = {
  amount: number
  status: "due" | "paid"
  payment_collection_id: string | null
  asked_at: string
  paid_at: string | null
}

/** `amount` in major units of the case's currency, never below 0: its status says who pays it. */
export type HttpDifference = {
  amount: number
  status: DifferenceStatus
  payment_collection_id: string | null
}

/** A variant that units may be exchanged for. Amounts are gross, in major units. */
export type HttpExchangeOption = {
  variant_id: string
  product_id: string
  product_title: string
  /** "M / Black": the values of its options. */
  title: string
  sku: string | null
  thumbnail: string | null
  is_same_product: boolean
  unit_price: number
  /** For the asked number of units: above 0 the customer pays, below the customer gets. */
  difference: number
  in_stock: boolean
}

/** `GET …/orders/:id/exchange-options?line_item_id=&quantity=&q=`: those of the same product first. */
export type ExchangeOptionsResponse = {
  exchange_options: HttpExchangeOption[]
  currency_code: string
  count: number
  limit: number
  offset: number
}

/** How an exchange would be: what approval confirms. Writes nothing. */
export type AdminExchangePreviewResponse = {
  exchange: Pick<
    HttpExchange,
    | "price"
    | "currency_code"
    | "old_worth"
    | "new_worth"
    | "shipping_amount"
    | "label_fee"
    | "restocking_fee"
    | "difference"
    | "difference_status"
  > & { lines: Omit<HttpExchangeLine, "id" | "line_item_id">[] }
}

/** What approval agrees on for the items that are exchanged. Amounts are gross, in major units. */
export type AdminApproveExchange = {
  shipping_option_id?: string
  /** Left out: as the shipping option says. */
  shipping_amount?: number
  price?: ExchangePrice
  label_fee?: number
  restocking_fee?: number
  carry_promotions?: boolean
  /** Null: until it is canceled. Left out: by policy. */
  expires_at?: string | null
  /** Refused as `settlement_changed` where it is another by now. */
  expected_difference?: number
}

/** `GET /store/rmas/:id/difference`: what is to be paid, and by whom it can be taken. */
export type StoreDifferenceResponse = {
  difference: {
    amount: number
    currency_code: string
    status: DifferenceStatus
    payment_collection_id: string | null
    expires_at: string | null
    payment_providers: { id: string }[]
  } | null
}

/** `POST /store/rmas/:id/difference/payment-sessions`. `data` is the provider's, for its own form. */
export type StoreDifferenceSessionResponse = {
  payment_session: {
    id: string
    provider_id: string
    amount: number
    currency_code: string
    status: string
    data: Record<string, unknown>
  }
}

/** `POST /store/rmas/:id/difference/complete`: `requires_more` where the provider wants another step. */
export type StoreDifferenceCompleteResponse = {
  difference: NonNullable<StoreDifferenceResponse["difference"]>
  payment_status: "paid" | "authorized" | "pending" | "requires_more"
}

/** `GET /store/rmas/:id/full-price`: what is to be paid for goods that did not come; null: nothing is. */
export type StoreFullPriceResponse = {
  full_price: {
    amount: number
    currency_code: string
    status: "due" | "paid"
    payment_collection_id: string | null
    /** By when the goods should have come. */
    return_by: string | null
    payment_providers: { id: string }[]
  } | null
}

/** `POST /store/rmas/:id/full-price/complete`: null where the goods came meanwhile, and the money goes back. */
export type StoreFullPriceCompleteResponse = StoreFullPriceResponse &
  Pick<StoreDifferenceCompleteResponse, "payment_status">
