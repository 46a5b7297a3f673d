import type { ReimbursementStatus, SettlementStatus } from "../../words"
import { overpaid } from "../overpaid"

describe("What is paid beyond what is owed", () => {
  it.each<[string, SettlementStatus, [ReimbursementStatus, number][], number]>([
    ["nothing paid", "approved", [], 0],
    ["all of it paid", "approved", [["paid", 50_00]], 0],
    ["paid two ways", "approved", [["paid", 20_00], ["paid", 30_00]], 0],
    ["refused, given up, paid another way", "approved", [["failed", 50_00], ["canceled", 50_00], ["paid", 50_00]], 0],
    ["paid twice", "approved", [["paid", 50_00], ["paid", 50_00]], 50_00],
    ["paid, and on its way again", "approved", [["paid", 50_00], ["processing", 12_34]], 12_34],
    ["paid, and to be paid by hand again", "approved", [["paid", 50_00], ["pending", 1]], 1],
    ["paid, though it was voided", "voided", [["paid", 50_00]], 50_00],
    ["given up, and voided", "voided", [["canceled", 50_00]], 0],
  ])("%s", (_what, status, payments, expected) => {
    const reimbursements = payments.map(([status, amount], index) => ({
      id: `reim_${index}`,
      status,
      amount,
    }))
    expect(overpaid({ status, owed: 50_00, reimbursements })).toBe(expected)
  })
})
