import type { Currency, MinorUnits } from "./money/currency"
import type { Resolution, RmaKind, RmaStatus } from "./words"

/**
 * A decimal number as text, unrounded, in major units: "16.6666666667". What core computed, as core
 * has it.
 */
export type RawAmount = string

/** One tax inside an amount: `rate` in percent, `amount` unrounded. */
export type RawTax = { rate: number; code: string | null; amount: RawAmount }

/** An order line as core stores it. All quantities count units. */
export type OrderLine = {
  id: string
  variant_id: string | null
  product_id: string | null
  title: string
  subtitle: string | null
  sku: string | null
  thumbnail: string | null
  /** Units on the order now, order edits included, returned units too. */
  quantity: number
  fulfilled: number
  shipped: number
  delivered: number
  return_requested: number
  return_received: number
  return_dismissed: number
  written_off: number
}

/**
 * One tax inside an amount: `rate` in percent, `amount` in minor units and with the sign of the
 * whole.
 */
export type TaxAmount = { rate: number; code: string | null; amount: MinorUnits }

/** What core says the whole line (all `quantity` units) is worth: discounts off, taxes in. */
export type LineWorth = UnitsWorth & {
  line_item_id: string
  /** What its units are worth where core's figures do not say it: some of them were sent again, for nothing. */
  valued_as?: UnitsWorth
}

/** What so many units are worth together. */
export type UnitsWorth = { quantity: number; total: RawAmount; taxes: RawTax[] }

/**
 * An outbound shipping method of the order: what was to be paid for it, discounts off, taxes in.
 */
export type ShippingWorth = { id: string; total: RawAmount; taxes: RawTax[] }

/** A payment of the order that captured money. Amounts in minor units. */
export type CapturedPayment = {
  id: string
  provider_id: string
  captured: MinorUnits
  /** Refunds done and refunds of ours under way. */
  refunded: MinorUnits
  /** Milliseconds since the epoch; the oldest payment is refunded first. */
  created_at: number
}

/** An RMA item as the rules see it. All quantities count units. */
export type RmaItemFacts = {
  id: string
  line_item_id: string
  reason_id: string | null
  action_id: string | null
  resolution: Resolution
  requested_quantity: number
  approved_quantity: number
  received_quantity: number
  /** Received units that core counts as received: a wrong item is not among them. */
  core_received_quantity: number
  resolved_quantity: number
  /** Resolved units that core counts as received: their C was already set off. */
  core_resolved_quantity: number
  /** Approved units that a claim of core's wrote off and sends once more. */
  written_off_quantity: number
  return_expected: boolean
}

/**
 * What the `item_value` lines of the approved settlements of the order recorded for an order line so
 * far, over all cases. Units resolved for nothing have no such line and are not counted here, in
 * quantity neither: their value would otherwise be paid with the next unit.
 */
export type RecordedWorth = {
  line_item_id: string
  quantity: number
  amount: MinorUnits
  taxes: TaxAmount[]
}

/**
 * New units that a case sends for old ones, as the order's books see them. Amounts in minor units and
 * as agreed at approval; quantities count old units, of which as many new ones go out.
 */
export type ExchangeInBooks = {
  id: string
  rma_id: string
  /** Not canceled: its units are being exchanged. */
  is_live: boolean
  /** Core has the new units on the order, at their price. */
  is_on_order: boolean
  new_worth: MinorUnits
  label_fee: MinorUnits
  restocking_fee: MinorUnits
  /** new_worth + fees − worth of the old units: above 0 the customer pays it, below the customer gets it. */
  difference: MinorUnits
  /** What was paid of the difference, and not given back. */
  paid: MinorUnits
  lines: ExchangedItem[]
  /** Old units that new ones have a price for, and that are neither settled nor closed short. */
  open_quantity: number
  settled: ExchangeSettled
}

/** Old units of an item; `is_free`: they are sent again at price 0, and none of them come back. */
export type ExchangedItem = { rma_item_id: string; quantity: number; is_free: boolean }

/** What approved settlements have settled of an exchange; the amounts as they are, without a sign. */
export type ExchangeSettled = {
  units: { rma_item_id: string; quantity: number }[]
  value: MinorUnits
  label_fee: MinorUnits
  restocking_fee: MinorUnits
  replacement: MinorUnits
}

export type RmaFacts = {
  id: string
  kind: RmaKind
  status: RmaStatus
  items: RmaItemFacts[]
}

/** Everything that is asked of the order to say what is owed. */
export type OrderBooks = {
  currency: Currency
  lines: LineWorth[]
  shipping_methods: ShippingWorth[]
  payments: CapturedPayment[]
  /**
   * Core's total of the order now, unrounded: received units are out of it, requested ones are not.
   */
  total: RawAmount
  /** Sum of the order's transactions: positive was paid in, negative paid out. */
  transactions: RawAmount
  /** Captures, gift cards and store credit redeemed, positive transactions of ours. */
  paid_in: RawAmount
  /** What of it was gift cards and store credit: it goes back only as such. */
  redeemed: MinorUnits
  /** What went back as money, or is on its way: refunds (core's own too), by hand, to another order. */
  money_back: MinorUnits
  /**
   * C of all units of the order that core has as received and no settlement has told it of yet,
   * over all cases.
   */
  unsettled: { line_item_id: string; quantity: number }[]
  /** What approved settlements of the order owe and have not paid yet. */
  unpaid: MinorUnits
  /** What was recorded by approved settlements of the order, over all cases. */
  recorded: {
    lines: RecordedWorth[]
    shipping_refund: MinorUnits
    /** What of `shipping_refund` is tax. */
    shipping_taxes: TaxAmount[]
    rounding: MinorUnits
  }
  /** All that were ever confirmed for cases of the order. */
  exchanges: ExchangeInBooks[]
}
