import { checkOrderHealth } from "../check-order-health"
import { HEALTH_CODES, type HealthCode } from "../finding-codes"
import { aPatient, aReimbursement, aSettlement, NOW, OLD } from "./patient"

/** What is wrong with the healthy order of ./patient, by the name under which it is found. */
const DRIFTS: Record<Exclude<HealthCode, "credit_note_chain_broken">, Parameters<typeof aPatient>[0]> = {
  lines_multiplied: { line: { occurrences: 2 } },
  order_total_differs: { order: { stored_total: "64.99" } },
  pending_differs: { settlement: { core_amount: "51" } },
  settlement_lines_differ: { settlement: { lines: [{ type: "item_value", amount: "50" }] } },
  settlement_overpaid: {
    settlement: { reimbursements: [aReimbursement(), aReimbursement({ id: "reim_2", amount: "5" })] },
    order: {
      transactions: [
        { id: "ordtrx_1", amount: "110", reference: "capture", reference_id: "capt_1" },
        { id: "ordtrx_2", amount: "-45", reference: "rma_manual", reference_id: "reim_1" },
        { id: "ordtrx_3", amount: "-5", reference: "rma_manual", reference_id: "reim_2" },
      ],
    },
  },
  settlement_unbooked: { settlement: { booked_at: null, approved_at: OLD } },
  void_unbooked: {
    settlement: { status: "voided", voided_at: OLD, reimbursements: [] },
    item: { resolved_quantity: 0, core_resolved_quantity: 0 },
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
    notes: ["credit_note", "counter_note"],
  },
  credit_line_missing: { order: { credit_lines: [], total: "60", stored_total: "60" } },
  credit_line_doubled: {
    order: {
      total: "70",
      stored_total: "70",
      credit_lines: [
        { id: "cl_1", amount: "-5", reference: "rma_settlement", reference_id: "stl_1" },
        { id: "cl_2", amount: "-5", reference: "rma_settlement", reference_id: "stl_1" },
      ],
    },
  },
  credit_line_differs: {
    order: {
      total: "67",
      stored_total: "67",
      credit_lines: [
        { id: "cl_1", amount: "-7", reference: "rma_settlement", reference_id: "stl_1" },
      ],
    },
  },
  void_credit_line_missing: {
    settlement: { status: "voided", voided_at: OLD, void_booked_at: OLD, reimbursements: [] },
    item: { resolved_quantity: 0, core_resolved_quantity: 0 },
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
    notes: ["credit_note", "counter_note"],
  },
  credit_line_unknown: {
    order: {
      total: "68",
      stored_total: "68",
      credit_lines: [
        { id: "cl_1", amount: "-5", reference: "rma_settlement", reference_id: "stl_1" },
        { id: "cl_2", amount: "-3", reference: "rma_settlement", reference_id: "stl_gone" },
      ],
    },
  },
  transaction_missing: {
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
  },
  transaction_doubled: {
    order: {
      transactions: [
        { id: "ordtrx_1", amount: "110", reference: "capture", reference_id: "capt_1" },
        { id: "ordtrx_2", amount: "-45", reference: "rma_manual", reference_id: "reim_1" },
        { id: "ordtrx_3", amount: "-45", reference: "rma_manual", reference_id: "reim_1" },
      ],
    },
  },
  transaction_differs: {
    order: {
      transactions: [
        { id: "ordtrx_1", amount: "110", reference: "capture", reference_id: "capt_1" },
        { id: "ordtrx_2", amount: "-44.99", reference: "rma_manual", reference_id: "reim_1" },
      ],
    },
  },
  transaction_unknown: {
    order: {
      transactions: [
        { id: "ordtrx_1", amount: "110", reference: "capture", reference_id: "capt_1" },
        { id: "ordtrx_2", amount: "-45", reference: "rma_manual", reference_id: "reim_1" },
        { id: "ordtrx_3", amount: "-2", reference: "rma_manual", reference_id: "reim_gone" },
      ],
    },
  },
  counterpart_missing: {
    reimbursement: { tender: "replacement_order", target_order_id: "order_2" },
  },
  refund_missing: {
    reimbursement: { tender: "original_payment", payment_id: "pay_1", refund_id: "ref_1" },
  },
  refund_unrecorded: {
    reimbursement: { tender: "original_payment", payment_id: "pay_1", status: "failed" },
    refunds: [{ id: "ref_1", amount: "45", reimbursement_id: "reim_1" }],
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
  },
  refund_doubled: {
    reimbursement: { tender: "original_payment", payment_id: "pay_1" },
    refunds: [
      { id: "ref_1", amount: "45", reimbursement_id: "reim_1" },
      { id: "ref_2", amount: "45", reimbursement_id: "reim_1" },
    ],
  },
  refund_differs: {
    reimbursement: { tender: "original_payment", payment_id: "pay_1" },
    refunds: [{ id: "ref_1", amount: "45.5", reimbursement_id: "reim_1" }],
  },
  refunds_exceed_captured: { refunds: [{ id: "ref_1", amount: "110.01", reimbursement_id: null }] },
  reimbursement_unclear: {
    reimbursement: { tender: "original_payment", status: "processing", unknown_since: NOW },
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
  },
  reimbursement_stuck: {
    reimbursement: { tender: "original_payment", status: "processing", processing_at: OLD },
    order: { transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }] },
  },
  gift_card_missing: { reimbursement: { tender: "gift_card", gift_card_id: "gcard_1" } },
  gift_card_differs: {
    reimbursement: { tender: "gift_card", gift_card_id: "gcard_1", bonus: "4.5" },
    order: { loyalty: { gift_cards: [{ id: "gcard_1", value: "45" }], entries: [] } },
  },
  store_credit_missing: { reimbursement: { tender: "store_credit" } },
  store_credit_doubled: {
    reimbursement: { tender: "store_credit" },
    order: {
      loyalty: {
        gift_cards: [],
        entries: [
          { amount: "45", reference_id: "reim_1" },
          { amount: "45", reference_id: "reim_1" },
        ],
      },
    },
  },
  store_credit_differs: {
    reimbursement: { tender: "store_credit", bonus: "4.5" },
    order: { loyalty: { gift_cards: [], entries: [{ amount: "45", reference_id: "reim_1" }] } },
  },
  coupon_missing: { reimbursement: { tender: "coupon", promotion_id: "promo_1" } },
  credit_note_missing: { notes: [] },
  counter_note_missing: {
    settlement: { status: "voided", voided_at: OLD, void_booked_at: OLD, reimbursements: [] },
    item: { resolved_quantity: 0, core_resolved_quantity: 0 },
    order: {
      total: "60",
      stored_total: "60",
      transactions: [{ id: "t", amount: "110", reference: "capture", reference_id: "c" }],
      credit_lines: [
        { id: "cl_1", amount: "-5", reference: "rma_settlement", reference_id: "stl_1" },
        { id: "cl_2", amount: "5", reference: "rma_settlement_void", reference_id: "stl_1" },
      ],
    },
  },
  item_counts_differ: { item: { requested_quantity: 0 } },
  units_differ: { item: { units: [] }, order: { movements: [] } },
  resolved_units_differ: { settlement: { items: [{ id: "rmai_1", quantity: 1, core_quantity: 0 }] } },
  line_returned_too_often: { line: { fulfilled: 0 } },
  core_return_missing: { order: { returns: [] } },
  core_return_canceled: { returned: { status: "canceled" } },
  core_return_differs: {
    returned: { lines: [{ line_item_id: "line_1", quantity: 2, received_quantity: 1 }] },
  },
  exchange_units_missing: {
    exchange: { lines: [{ rma_item_id: "rmai_1", line_item_id: null, quantity: 1, total: "50", lacks_stock: false }] },
  },
  exchange_units_differ: {
    exchange: { lines: [{ rma_item_id: "rmai_1", line_item_id: "line_1", quantity: 2, total: "90", lacks_stock: false }] },
  },
  exchange_units_left: { exchange: { canceled_at: OLD } },
  exchange_units_closed_short: { line: { fulfilled: 1 }, exchange: {} },
  exchange_stock_left: {
    exchange: {
      canceled_at: OLD,
      cancel_booked_at: OLD,
      reserved: 1,
      lines: [{ rma_item_id: "rmai_1", line_item_id: "line_gone", quantity: 1, total: "50", lacks_stock: false }],
    },
  },
  exchange_stock_missing: {
    line: { fulfilled: 1 },
    exchange: {
      fulfillment_allowed_at: OLD,
      lines: [{ rma_item_id: "rmai_1", line_item_id: "line_1", quantity: 2, total: "100", lacks_stock: true }],
    },
  },
  difference_unrecorded: { exchange: { difference: "20", captured: "20", asked: "20" } },
  difference_collection_differs: { exchange: { difference: "20", asked: "110" } },
  difference_not_given_back: {
    exchange: {
      canceled_at: OLD,
      cancel_booked_at: OLD,
      difference: "20",
      captured: "20",
      lines: [{ rma_item_id: "rmai_1", line_item_id: "line_gone", quantity: 1, total: "50", lacks_stock: false }],
    },
  },
  advance_unrecorded: {
    exchange: { advance_return_by: OLD, advance: { amount: "50", captured: "50" } },
  },
  movement_missing: { order: { movements: [] } },
  stock_unconfirmed: { movement: { applied_at: null } },
  events_unsent: { order: { unsent_events: [{ rma_id: "rma_1", created_at: OLD }] } },
  process_stuck: { rma: { process_begun_at: OLD } },
}

describe("the doctor", () => {
  it("finds nothing where everything adds up", () => {
    expect(checkOrderHealth(aPatient({}), NOW)).toEqual([])
  })

  it.each(Object.entries(DRIFTS))("finds %s by its name, and nothing else", (code, drift) => {
    expect(checkOrderHealth(aPatient(drift), NOW).map((finding) => finding.code)).toEqual([code])
  })

  it("knows every code of the list, but the one of a whole series", () => {
    expect([...Object.keys(DRIFTS), "credit_note_chain_broken"].sort()).toEqual(
      Object.keys(HEALTH_CODES).sort()
    )
  })

  it.each([
    ["a settlement that is being booked", { settlement: { booked_at: null, approved_at: NOW } }],
    ["a movement that is being done", { movement: { applied_at: null, created_at: NOW } }],
    ["an event on its way", { order: { unsent_events: [{ rma_id: "rma_1", created_at: NOW }] } }],
    ["new units that left before their old ones were closed short", { exchange: {} }],
    [
      "new units that were let go ahead of old ones that did not come",
      { line: { fulfilled: 1 }, exchange: { advance_return_by: OLD } },
    ],
    [
      "new units that staff let go",
      { line: { fulfilled: 1 }, exchange: { fulfillment_allowed_at: OLD } },
    ],
    [
      "a price that is asked for in place of old units",
      { exchange: { advance_return_by: OLD, advance: { amount: "50", captured: "0" } } },
    ],
    [
      "a price that was paid in place of old units",
      {
        exchange: {
          advance_return_by: OLD,
          advance: { amount: "50", captured: "50" },
          advance_paid_at: OLD,
        },
      },
    ],
    ["a case that is being processed", { rma: { process_begun_at: NOW } }],
    ["gift cards, where the plugin is gone", { reimbursement: { tender: "gift_card" as const }, order: { loyalty: null } }],
    ["a refund that core forgot, found out by staff", { reimbursement: { tender: "original_payment" as const } }],
  ])("leaves %s alone", (_, drift) => {
    expect(checkOrderHealth(aPatient(drift), NOW)).toEqual([])
  })

  it("counts a line that mends another with it", () => {
    const credit_lines = [-5, -5, 5].map((amount, index) => ({
      id: `cl_${index}`,
      amount: String(amount),
      reference: "rma_settlement",
      reference_id: "stl_1",
    }))
    expect(checkOrderHealth(aPatient({ order: { credit_lines } }), NOW)).toEqual([])
  })

  it("says by how much, and who may mend it", () => {
    const [finding] = checkOrderHealth(aPatient(DRIFTS.credit_line_missing), NOW)
    expect(finding).toMatchObject({
      subject_id: aSettlement().id,
      rma_id: "rma_1",
      expected: "-5",
      found: "0",
      repair: "balance_credit_line",
    })
  })
})
