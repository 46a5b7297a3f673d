import { refusalOf } from "../../__tests__/refusal-of"
import type { RefusalCode } from "../../refusals"
import type { ReimbursementStatus } from "../../words"
import { assertVoidable, type VoidableFacts } from "../assert-voidable"

const of = (...statuses: ReimbursementStatus[]): VoidableFacts => ({
  items: [{ quantity: 1 }],
  reimbursements: statuses.map((status, index) => ({ id: `reim_${index}`, status })),
})

describe("assertVoidable", () => {
  it.each<[string, ReimbursementStatus[]]>([
    ["no payment", []],
    ["canceled ones", ["canceled", "canceled"]],
    ["one that was never begun", ["pending"]],
  ])("%s: may be voided", (_, statuses) => {
    expect(() => assertVoidable(of(...statuses))).not.toThrow()
  })

  it.each<[ReimbursementStatus, RefusalCode]>([
    ["paid", "reimbursement_paid"],
    ["processing", "transition_not_allowed"],
    ["failed", "transition_not_allowed"],
  ])("%s beside a canceled one: %s, and it says which", (status, code) => {
    expect(refusalOf(() => assertVoidable(of("canceled", status)))).toMatchObject({
      code,
      details: { reimbursement_id: "reim_1" },
    })
  })

  it("may be voided where it is of no unit, such as a goodwill", () => {
    expect(() => assertVoidable({ items: [], reimbursements: [] })).not.toThrow()
  })

  it("is not voided where it only puts right that core counts units that were paid before", () => {
    const items = [{ quantity: 0 }, { quantity: 0 }]
    expect(refusalOf(() => assertVoidable({ items, reimbursements: [] })).code).toBe(
      "transition_not_allowed"
    )
  })

  it("names what is paid before what is under way: that is final", () => {
    expect(refusalOf(() => assertVoidable(of("processing", "paid"))).code).toBe(
      "reimbursement_paid"
    )
  })
})
