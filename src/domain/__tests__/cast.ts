import type { ExchangeInBooks, LineWorth, OrderBooks, OrderLine, RmaFacts, RmaItemFacts } from "../facts"
import type { Currency } from "../money/currency"
import type { TenderFacts } from "../settlement/tender-shop"

/** The same cast in all tests: two shirts, three mugs, and a shop for each number of decimals. */

export const EUR: Currency = { code: "eur", digits: 2 }
export const JPY: Currency = { code: "jpy", digits: 0 }
export const KWD: Currency = { code: "kwd", digits: 3 }

/** Two shirts, all delivered, none of which came back. */
export function aShirtLine(changes: Partial<OrderLine> = {}): OrderLine {
  return {
    id: "line_shirt",
    variant_id: "variant_shirt_m",
    product_id: "prod_shirt",
    title: "Shirt",
    subtitle: "M",
    sku: "SHIRT-M",
    thumbnail: null,
    quantity: 2,
    fulfilled: 2,
    shipped: 2,
    delivered: 2,
    return_requested: 0,
    return_received: 0,
    return_dismissed: 0,
    written_off: 0,
    ...changes,
  }
}

/** Three mugs, all delivered. */
export function aMugLine(changes: Partial<OrderLine> = {}): OrderLine {
  return aShirtLine({
    id: "line_mug",
    variant_id: "variant_mug",
    product_id: "prod_mug",
    title: "Mug",
    subtitle: null,
    sku: "MUG",
    quantity: 3,
    fulfilled: 3,
    shipped: 3,
    delivered: 3,
    ...changes,
  })
}

/** Two shirts to be refunded, asked for and nothing more. */
export function aShirtItem(changes: Partial<RmaItemFacts> = {}): RmaItemFacts {
  return {
    id: "rmai_shirt",
    line_item_id: "line_shirt",
    reason_id: "rr_too_small",
    action_id: "ract_refund",
    resolution: "refund",
    requested_quantity: 2,
    approved_quantity: 0,
    received_quantity: 0,
    core_received_quantity: 0,
    resolved_quantity: 0,
    core_resolved_quantity: 0,
    written_off_quantity: 0,
    return_expected: true,
    ...changes,
  }
}

/** Three mugs to be refunded, asked for and nothing more. */
export function aMugItem(changes: Partial<RmaItemFacts> = {}): RmaItemFacts {
  return aShirtItem({
    id: "rmai_mug",
    line_item_id: "line_mug",
    reason_id: "rr_broken",
    requested_quantity: 3,
    ...changes,
  })
}

/** A return of both shirts, waiting for staff. */
export function aCase(changes: Partial<RmaFacts> = {}): RmaFacts {
  return { id: "rma_1", kind: "return", status: "requested", items: [aShirtItem()], ...changes }
}

/** Two shirts at 50.00, no tax. */
export function aShirtWorth(changes: Partial<LineWorth> = {}): LineWorth {
  return { line_item_id: "line_shirt", quantity: 2, total: "100", taxes: [], ...changes }
}

/** Three mugs for 10.00 in all, no tax. */
export function aMugWorth(changes: Partial<LineWorth> = {}): LineWorth {
  return { line_item_id: "line_mug", quantity: 3, total: "10", taxes: [], ...changes }
}

/**
 * Two shirts and shipping at 10.00, all captured: 110.00. One shirt came back: core counts 60.00.
 */
export function aShirtOrder(changes: Partial<OrderBooks> = {}): OrderBooks {
  return {
    currency: EUR,
    lines: [aShirtWorth()],
    shipping_methods: [{ id: "ship_1", total: "10", taxes: [] }],
    payments: [
      { id: "pay_1", provider_id: "pp_card", captured: 11000, refunded: 0, created_at: 1 },
    ],
    total: "60",
    transactions: "110",
    paid_in: "110",
    redeemed: 0,
    money_back: 0,
    unsettled: [{ line_item_id: "line_shirt", quantity: 1 }],
    unpaid: 0,
    recorded: { lines: [], shipping_refund: 0, shipping_taxes: [], rounding: 0 },
    exchanges: [],
    ...changes,
  }
}

/** One shirt is exchanged for one at 30.00, which core has on the order; nothing of it is settled. */
export function anExchange(changes: Partial<ExchangeInBooks> = {}): ExchangeInBooks {
  return {
    id: "exc_1",
    rma_id: "rma_1",
    is_live: true,
    is_on_order: true,
    new_worth: 3000,
    label_fee: 0,
    restocking_fee: 0,
    difference: -2000,
    paid: 0,
    lines: [{ rma_item_id: "rmai_shirt", quantity: 1, is_free: false }],
    open_quantity: 1,
    settled: { units: [], value: 0, label_fee: 0, restocking_fee: 0, replacement: 0 },
    ...changes,
  }
}

/** The return of both shirts with one of them received. */
export function aCaseWithOneShirt(changes: Partial<RmaItemFacts> = {}): RmaFacts {
  return aCase({
    status: "processing",
    items: [
      aShirtItem({
        approved_quantity: 2,
        received_quantity: 1,
        core_received_quantity: 1,
        ...changes,
      }),
    ],
  })
}

/** A shop with the loyalty plugin that pays a registered customer; nothing in particular is settled. */
export function aTenderShop(changes: Partial<TenderFacts> = {}): TenderFacts {
  return {
    is_loyalty_installed: true,
    are_coupons_enabled: false,
    is_customer_registered: true,
    bonus_percents: {},
    items: [],
    promised_credit: 0,
    override_reason: null,
    target_orders: null,
    ...changes,
  }
}
