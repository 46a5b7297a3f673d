import type { ReimbursementStatus } from "../../words"
import { judgeAnswer, type AnswerVerdict } from "../judge-answer"

describe("An answer of a provider", () => {
  it.each<[ReimbursementStatus, ifPaid: AnswerVerdict, ifNot: AnswerVerdict]>([
    ["pending", "recorded", "recorded"],
    ["processing", "recorded", "recorded"],
    ["failed", "recorded", "recorded"],
    ["paid", "known", "known"],
    ["canceled", "recorded", "known"],
  ])("about a payment that is %s: %s if it was paid, else %s", (status, ifPaid, ifNot) => {
    const payment = { status, refund_id: "re_1" }
    expect(judgeAnswer(payment, { is_paid: true, refund_id: "re_1" })).toBe(ifPaid)
    expect(judgeAnswer(payment, { is_paid: false, refund_id: null })).toBe(ifNot)
  })

  it.each<[string, before: string | null, now: string | null, AnswerVerdict]>([
    ["by the same refund", "re_1", "re_1", "known"],
    ["by another refund", "re_1", "re_2", "another_payment"],
    ["by a refund, after a person saw it paid", null, "re_2", "known"],
    ["as a person saw, after it was paid by a refund", "re_1", null, "known"],
  ])("paid once more %s", (_what, before, refund_id, verdict) => {
    const payment = { status: "paid" as const, refund_id: before }
    expect(judgeAnswer(payment, { is_paid: true, refund_id })).toBe(verdict)
  })
})
