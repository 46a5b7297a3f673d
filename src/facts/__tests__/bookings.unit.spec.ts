import { parseBookings } from "../order-books"

const refund = (id: string, metadata: object | null) => ({ id, amount: 10, metadata })
const transaction = (reference: string | null, reference_id: string | null) => ({
  amount: -10,
  reference,
  reference_id,
})

const row = {
  id: "order_1",
  currency_code: "eur",
  items: [
    {
      id: "ordli_1",
      unit_price: 10,
      quantity: 3,
      detail: { return_received_quantity: 1, return_dismissed_quantity: 1 },
    },
    { id: "ordli_2", unit_price: 10, quantity: 1 },
  ],
  credit_lines: [
    { amount: 10, reference: "rma_settlement", reference_id: "rmaset_1" },
    { amount: -10, reference: "rma_settlement_void", reference_id: "rmaset_1" },
    { amount: 5, reference: "gift-card", reference_id: "gc_1" },
  ],
  transactions: [
    transaction("capture", "capt_1"),
    transaction("rma_store_credit", "reim_1"),
    transaction("refund", "ref_ours"),
    transaction("refund", "ref_of_cores_dialog"),
    transaction("refund", "ref_nobody_knows"),
    transaction(null, null),
  ],
  payment_collections: [
    {
      id: "paycol_1",
      status: "completed",
      payments: [
        {
          id: "pay_1",
          provider_id: "pp_card",
          created_at: "2026-11-01T00:00:00Z",
          refunds: [
            refund("ref_ours", { rma_reimbursement_id: "reim_2" }),
            refund("ref_of_cores_dialog", null),
            refund("ref_not_booked", { rma_reimbursement_id: "reim_3" }),
          ],
        },
      ],
    },
  ],
}

describe("parseBookings", () => {
  it("names what of ours the order has: a refund of the gateway by what it was made for", () => {
    expect(parseBookings(row)).toEqual({
      settlement_ids: ["rmaset_1"],
      voided_settlement_ids: ["rmaset_1"],
      reimbursement_ids: ["reim_1", "reim_2"],
      received: [
        { line_item_id: "ordli_1", quantity: 2 },
        { line_item_id: "ordli_2", quantity: 0 },
      ],
    })
  })
})
