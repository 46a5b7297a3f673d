import type {
  AdminRma,
  HttpExchange,
  HttpReimbursement,
  HttpRmaItem,
  HttpSettlement,
} from "../../../types/http"

/** Two white shirts, requested and nothing more. */
export function anItem(over: Partial<HttpRmaItem> = {}): HttpRmaItem {
  return {
    id: "rmai_shirt",
    line_item_id: "ordli_shirt",
    variant_id: "variant_shirt",
    title: "Shirt",
    subtitle: "White / M",
    sku: "SHIRT-WHITE-M",
    thumbnail: null,
    requested_quantity: 2,
    approved_quantity: 0,
    received_quantity: 0,
    resolved_quantity: 0,
    return_expected: true,
    reason: { id: "rr_small", label: "Too small" },
    action: { id: "ract_refund", label: "Refund" },
    resolution: "refund",
    note: null,
    exchange_variant_id: null,
    attachments: [],
    units: [],
    ...over,
  }
}

/** A customer asked to send two shirts back; nobody has looked at it yet. */
export function anRma(over: Partial<AdminRma> = {}): AdminRma {
  return {
    id: "rma_1",
    display_id: "RMA-1001",
    kind: "return",
    legal_basis: null,
    status: "requested",
    order_id: "order_1",
    order_display_id: 1,
    customer_id: "cus_emma",
    email: "emma@example.com",
    currency_code: "eur",
    acknowledged_at: null,
    unread_for_customer: 0,
    unread_for_staff: 0,
    goods: "not_returned",
    money: "nothing_owed",
    reason_category_id: null,
    return_by: null,
    rejection_reason: null,
    customer_note: null,
    received_on: null,
    purchase_place: null,
    purchase_price: null,
    fulfillment_id: null,
    label: null,
    tracking: [],
    items: [anItem()],
    difference: null,
    exchanges: [],
    settlements: [],
    credit_notes: [],
    allowed_events: ["approve", "reject", "cancel"],
    created_at: "2026-11-01T10:00:00.000Z",
    updated_at: "2026-11-01T10:00:00.000Z",
    requested_at: "2026-11-01T10:00:00.000Z",
    approved_at: null,
    processing_at: null,
    completed_at: null,
    rejected_at: null,
    expired_at: null,
    canceled_at: null,
    staff_note: null,
    customer_comment: null,
    override_reason: null,
    assigned_to: null,
    location_id: null,
    adopted_at: null,
    return_shipping_option_id: null,
    exchange_shipping_option_id: null,
    investigation_note: null,
    carrier_claim_number: null,
    carrier_amount_recovered: null,
    label_requested_at: null,
    label_failure: null,
    policy_id: null,
    policy_version: null,
    pay_before_receipt: "never",
    return_by_extended_at: null,
    return_id: null,
    alerts: [],
    ...over,
  }
}

/** 45.00 owed for one shirt less its label, approved and not paid. */
export function aSettlement(over: Partial<HttpSettlement> = {}): HttpSettlement {
  return {
    id: "stl_1",
    rma_id: "rma_1",
    status: "approved",
    currency_code: "eur",
    owed: 45,
    lines: [
      { type: "item_value", amount: 50, taxes: [], rma_item_id: "rmai_shirt", quantity: 1 },
      { type: "label_fee", amount: -5, taxes: [] },
    ],
    reimbursements: [],
    credit_note: null,
    created_at: "2026-11-02T10:00:00.000Z",
    ...over,
  }
}

/** All of {@link aSettlement}, paid back to the card. */
export function aReimbursement(over: Partial<HttpReimbursement> = {}): HttpReimbursement {
  return {
    id: "reim_1",
    tender: "original_payment",
    amount: 45,
    bonus: 0,
    status: "paid",
    ...over,
  }
}

/** One shirt exchanged for a hoodie that costs 20.00 more; neither paid nor in. */
export function anExchange(over: Partial<HttpExchange> = {}): HttpExchange {
  return {
    id: "rmaex_1",
    price: "day",
    currency_code: "eur",
    old_worth: 50,
    new_worth: 70,
    shipping_amount: 0,
    label_fee: 0,
    restocking_fee: 0,
    difference: 20,
    difference_status: "due",
    payment_collection_id: "pay_col_1",
    lines: [],
    difference_paid_at: null,
    expires_at: "2026-11-16T23:00:00.000Z",
    advance_return_by: null,
    full_price: null,
    released_at: null,
    withheld_quantity: 0,
    canceled_at: null,
    to_ship_quantity: 0,
    is_cancelable: true,
    created_at: "2026-11-02T10:00:00.000Z",
    ...over,
  }
}
