import type { OrderBooks } from "../../facts"
import type { ReimbursementStatus, SettlementStatus } from "../../words"
import { withMissingBookings } from "../with-missing-bookings"

const books: OrderBooks = {
  currency: { code: "eur", digits: 2 },
  lines: [],
  shipping_methods: [],
  payments: [],
  total: "60",
  transactions: "110",
  paid_in: "110",
  redeemed: 0,
  money_back: 0,
  unsettled: [],
  unpaid: 0,
  recorded: { lines: [], shipping_refund: 0, shipping_taxes: [], rounding: 0 },
  exchanges: [],
}

describe("withMissingBookings", () => {
  it.each<[string, SettlementStatus, boolean, boolean, string]>([
    ["a draft was never to be told", "draft", false, false, "60"],
    ["told", "approved", true, false, "60"],
    ["not told yet: 5 are kept", "approved", false, false, "65"],
    ["told and taken back", "voided", true, true, "60"],
    ["told and not taken back yet", "voided", true, false, "55"],
    ["voided before it was told", "voided", false, false, "60"],
  ])("%s", (_, status, is_booked, is_void_booked, total) => {
    const settlement = {
      status,
      credit_line_amount: "-5",
      is_booked,
      is_void_booked,
      reimbursements: [],
    }
    expect(withMissingBookings(books, [settlement])).toEqual({ ...books, total })
  })

  it("adds up over all cases, unrounded", () => {
    const missing = {
      status: "approved" as const,
      is_booked: false,
      is_void_booked: false,
      reimbursements: [],
    }
    const amounts = ["0.0000001", "20", "-5"]
    const { total } = withMissingBookings(
      books,
      amounts.map((credit_line_amount) => ({ ...missing, credit_line_amount }))
    )
    expect(total).toBe("44.9999999")
  })

  it.each<[string, SettlementStatus, ReimbursementStatus, boolean, number]>([
    ["on the order, and paid by our record", "approved", "paid", true, 3000],
    ["on the order, and not paid by our record yet", "approved", "processing", true, 500],
    ["on the order, and never begun by our record", "approved", "pending", true, 500],
    ["not on the order", "approved", "processing", false, 3000],
    ["of a voided settlement, which owes nothing", "voided", "processing", true, 3000],
  ])("a payment of 25 %s", (_, status, ofPayment, is_booked, unpaid) => {
    const settlement = {
      status,
      credit_line_amount: "0",
      is_booked: true,
      is_void_booked: true,
      reimbursements: [{ status: ofPayment, amount: "25", is_booked }],
    }
    const before = { ...books, unpaid: 3000 }
    expect(withMissingBookings(before, [settlement])).toEqual({ ...before, unpaid })
  })
})
