import type { HttpSettlementFacts } from "../../../types/http"

/**
 * The first example of the design: two shirts at 50.00 and shipping 10.00, all captured, and one
 * shirt came back. Core took it out of the order's total already.
 */
export function oneShirtBack(): HttpSettlementFacts {
  return {
    rma: {
      id: "rma_1",
      kind: "return",
      status: "processing",
      items: [
        {
          id: "rmai_shirt",
          line_item_id: "ordli_shirt",
          reason_id: null,
          action_id: null,
          resolution: "refund",
          requested_quantity: 1,
          approved_quantity: 1,
          received_quantity: 1,
          core_received_quantity: 1,
          resolved_quantity: 0,
          core_resolved_quantity: 0,
          written_off_quantity: 0,
          return_expected: true,
        },
      ],
    },
    books: {
      currency: { code: "eur", digits: 2 },
      lines: [{ line_item_id: "ordli_shirt", quantity: 2, total: "100", taxes: [] }],
      shipping_methods: [{ id: "ordsm_1", total: "10", taxes: [] }],
      payments: [{ id: "pay_1", provider_id: "pp_a", captured: 11000, refunded: 0, created_at: 1 }],
      total: "60",
      transactions: "110",
      paid_in: "110",
      redeemed: 0,
      money_back: 0,
      unsettled: [{ line_item_id: "ordli_shirt", quantity: 1 }],
      unpaid: 0,
      recorded: { lines: [], shipping_refund: 0, shipping_taxes: [], rounding: 0 },
      exchanges: [],
    },
    label_paid_by: "customer",
    shop: {
      is_loyalty_installed: false,
      are_coupons_enabled: false,
      is_customer_registered: true,
      bonus_percents: {},
    },
    tenders: [],
    rules: { fee_tax: null },
    terms: {
      legal_basis: null,
      policy: {},
      reasons: {},
      label: { paid_by: "customer", cost: null, is_deducted: false },
    },
  }
}
