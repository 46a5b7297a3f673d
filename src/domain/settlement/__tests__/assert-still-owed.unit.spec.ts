import { refusalOf } from "../../__tests__/refusal-of"
import type { ReimbursementStatus, SettlementStatus } from "../../words"
import { assertStillOwed } from "../assert-still-owed"

describe("A refused payment that is asked for again", () => {
  const asked = (status: SettlementStatus, others: [ReimbursementStatus, number][]) => () => {
    const reimbursements = [
      { id: "asked", status: "failed" as const, amount: 50_00 },
      ...others.map(([status, amount], index) => ({ id: `other_${index}`, status, amount })),
    ]
    assertStillOwed({ status, owed: 60_00, reimbursements }, "asked")
  }

  it.each<[string, [ReimbursementStatus, number][]]>([
    ["alone", []],
    ["beside what is paid", [["paid", 10_00]]],
    ["after another was given up", [["canceled", 60_00]]],
    ["beside another that was refused", [["failed", 60_00]]],
  ])("is allowed %s", (_what, others) => {
    expect(asked("approved", others)).not.toThrow()
  })

  it.each<[string, SettlementStatus, [ReimbursementStatus, number][]]>([
    ["paid another way", "approved", [["paid", 60_00]]],
    ["to be paid another way", "approved", [["processing", 10_01]]],
    ["of a settlement that was voided", "voided", []],
  ])("is refused where it is %s", (_what, status, others) => {
    expect(refusalOf(asked(status, others))).toMatchObject({ code: "already_settled" })
  })
})
