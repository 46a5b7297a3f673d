import type { HttpReimbursement, HttpSettlement } from "../../../../src/types/http"
import { restOf } from "../rest-of"

const paid = (amount: number, status: HttpReimbursement["status"] = "paid"): HttpReimbursement => ({
  id: "rmb_1",
  tender: "manual",
  amount,
  bonus: 5,
  status,
})

const settlement = (owed: number, reimbursements: HttpReimbursement[]): HttpSettlement => ({
  id: "stl_1",
  rma_id: "rma_1",
  status: "approved",
  currency_code: "eur",
  owed,
  lines: [],
  reimbursements,
  credit_note: null,
  created_at: "2026-03-12T10:00:00.000Z",
})

describe("what is still to be paid back", () => {
  it.each([
    ["nothing was decided", [], 0],
    ["nothing was paid yet", [settlement(100, [])], 100],
    ["a part is on its way", [settlement(100, [paid(60.1, "pending")])], 39.9],
    ["what was paid was canceled", [settlement(50, [paid(50, "canceled")])], 50],
    ["all was paid, in two parts that floating numbers cannot add", [settlement(0.3, [paid(0.1), paid(0.2)])], 0],
    ["one of two is paid", [settlement(20, [paid(20)]), settlement(30, [])], 30],
  ])("when %s", (_name, settlements, rest) => {
    expect(restOf({ settlements })).toBe(rest)
  })
})
