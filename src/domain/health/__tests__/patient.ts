import type {
  HealthCase,
  HealthExchange,
  HealthItem,
  HealthMovement,
  HealthPayment,
  HealthReimbursement,
  HealthReturn,
  HealthSettlement,
  OrderHealth,
} from "../order-health"

export const NOW = new Date("2026-03-02T12:00:00Z")
/** Long before: what was begun then should be over. */
export const OLD = new Date("2026-03-01T12:00:00Z")

/** What is other than healthy; the rest is as below. */
type Changes = {
  order?: Partial<OrderHealth>
  line?: Partial<OrderHealth["lines"][number]>
  rma?: Partial<HealthCase>
  item?: Partial<HealthItem>
  settlement?: Partial<HealthSettlement>
  reimbursement?: Partial<HealthReimbursement>
  returned?: Partial<HealthReturn>
  movement?: Partial<HealthMovement>
  /** By default there is none. */
  exchange?: Partial<HealthExchange>
  refunds?: HealthPayment["refunds"]
  notes?: OrderHealth["credit_notes"][number]["type"][]
}

/**
 * Two shirts at 50.00 and shipping 10.00, all captured: 110.00. One shirt came back, its label of 5.00
 * was deducted, and 45.00 were paid by hand: C = 50, X = −5, the order's total is 65.00.
 */
export function aPatient(changes: Changes): OrderHealth {
  const reimbursements = [aReimbursement(changes.reimbursement)]
  const settlement = aSettlement({ reimbursements, ...changes.settlement })
  return {
    id: "order_1",
    currency: { code: "eur", digits: 2 },
    lines: [
      {
        id: "line_1",
        variant_id: null,
        product_id: null,
        title: "Shirt",
        subtitle: null,
        sku: null,
        thumbnail: null,
        quantity: 2,
        fulfilled: 2,
        shipped: 2,
        delivered: 2,
        return_requested: 0,
        return_received: 1,
        return_dismissed: 0,
        written_off: 0,
        worth: "100",
        occurrences: 1,
        ...changes.line,
      },
    ],
    total: "65",
    stored_total: "65",
    sold: "110",
    credit_lines: [
      { id: "cl_1", amount: "-5", reference: "rma_settlement", reference_id: "stl_1" },
    ],
    transactions: [
      { id: "ordtrx_1", amount: "110", reference: "capture", reference_id: "capt_1" },
      { id: "ordtrx_2", amount: "-45", reference: "rma_manual", reference_id: "reim_1" },
    ],
    payments: [{ id: "pay_1", captured: "110", refunds: changes.refunds ?? [] }],
    cases: [
      {
        id: "rma_1",
        kind: "return",
        status: "processing",
        return_id: "return_1",
        approved_at: OLD,
        process_begun_at: null,
        policy_terms: {},
        items: [{ ...anItem(), ...changes.item }],
        settlements: [settlement],
        ...changes.rma,
      },
    ],
    returns: [
      {
        id: "return_1",
        status: "received",
        lines: [{ line_item_id: "line_1", quantity: 1, received_quantity: 1 }],
        ...changes.returned,
      },
    ],
    exchanges: changes.exchange ? [anExchange(changes.exchange)] : [],
    movements: [
      {
        id: "rmam_1",
        rma_id: "rma_1",
        received_unit_id: "rmau_1",
        disposition: "restock",
        quantity: 1,
        applied_at: OLD,
        created_at: OLD,
        ...changes.movement,
      },
    ],
    unsent_events: [],
    credit_notes: (changes.notes ?? ["credit_note"]).map((type) => ({
      id: `cn_${type}`,
      settlement_id: "stl_1",
      type,
    })),
    loyalty: { gift_cards: [], entries: [] },
    coupons: [],
    counterparts: [],
    reimbursements_of_others: [],
    ...changes.order,
  }
}

function anItem(): HealthItem {
  return {
    id: "rmai_1",
    line_item_id: "line_1",
    reason_id: null,
    action_id: null,
    resolution: "refund",
    requested_quantity: 1,
    approved_quantity: 1,
    received_quantity: 1,
    core_received_quantity: 1,
    resolved_quantity: 1,
    core_resolved_quantity: 1,
    written_off_quantity: 0,
    return_expected: true,
    units: [
      { id: "rmau_1", quantity: 1, disposition: "restock", moved_from_id: null, created_at: OLD },
    ],
  }
}

export function aSettlement(changes: Partial<HealthSettlement> = {}): HealthSettlement {
  return {
    id: "stl_1",
    status: "approved",
    owed: "45",
    core_amount: "50",
    credit_line_amount: "-5",
    items: [{ id: "rmai_1", quantity: 1, core_quantity: 1 }],
    approved_at: OLD,
    booked_at: OLD,
    voided_at: null,
    void_booked_at: null,
    lines: [
      { type: "item_value", amount: "50" },
      { type: "label_fee", amount: "-5" },
    ],
    reimbursements: [],
    ...changes,
  }
}

export function aReimbursement(changes: Partial<HealthReimbursement> = {}): HealthReimbursement {
  return {
    id: "reim_1",
    tender: "manual",
    amount: "45",
    bonus: "0",
    status: "paid",
    payment_id: null,
    refund_id: null,
    gift_card_id: null,
    store_credit_account_id: null,
    promotion_id: null,
    target_order_id: null,
    unknown_since: null,
    processing_at: null,
    created_at: OLD,
    ...changes,
  }
}

/** Both shirts of the order were sent for others at the same price, long ago. */
function anExchange(changes: Partial<HealthExchange>): HealthExchange {
  return {
    id: "exc_1",
    rma_id: "rma_1",
    difference: "0",
    difference_paid_at: null,
    created_at: OLD,
    canceled_at: null,
    cancel_booked_at: null,
    advance_return_by: null,
    fulfillment_allowed_at: null,
    lines: [{ rma_item_id: "rmai_1", line_item_id: "line_1", quantity: 2, total: "100", lacks_stock: false }],
    captured: "0",
    asked: null,
    surplus: "0",
    dropped_at: null,
    advance: null,
    advance_paid_at: null,
    reserved: 0,
    ...changes,
  }
}
