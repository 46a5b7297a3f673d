import { aMugItem, aShirtItem } from "../../__tests__/cast"
import type { MoneyFact } from "../../words"
import { moneyFact, type MoneyFacts } from "../money-fact"

const unresolved = aShirtItem({ approved_quantity: 2, received_quantity: 2 })
const halfResolved = { ...unresolved, resolved_quantity: 1 }
const resolved = { ...unresolved, resolved_quantity: 2 }
const exchanged = aMugItem({ approved_quantity: 3, resolution: "exchange" })

const toCheaper = {
  is_live: true,
  lines: [{ rma_item_id: exchanged.id, quantity: 3, is_free: false }],
  difference: -500,
  paid: 0,
}

type Settled = MoneyFacts["settlements"][number]

const unpaid: Settled = { status: "approved", owed: 4500, reimbursements: [] }
const halfPaid: Settled = {
  ...unpaid,
  reimbursements: [
    { status: "paid", amount: 2000 },
    { status: "failed", amount: 2500 },
  ],
}
const paid: Settled = { ...unpaid, reimbursements: [{ status: "paid", amount: 4500 }] }
const setOff: Settled = { ...unpaid, owed: 0 }
const draft: Settled = { ...unpaid, status: "draft" }
const voided: Settled = { ...paid, status: "voided" }

describe("moneyFact", () => {
  it.each([
    ["a request is not owed yet", { status: "requested", items: [aShirtItem()] }, "nothing_owed"],
    ["approved units are", { status: "approved" }, "owed"],
    ["store credit too", { items: [{ ...unresolved, resolution: "store_credit" }] }, "owed"],
    ["also when some are paid", { items: [halfResolved], settlements: [paid] }, "owed"],
    ["an exchange is no money", { items: [exchanged] }, "nothing_owed"],
    ["but for a cheaper one", { items: [exchanged], exchanges: [toCheaper] }, "owed"],
    [
      "a dearer one asks for money",
      { items: [exchanged], exchanges: [{ ...toCheaper, difference: 500 }] },
      "nothing_owed",
    ],
    [
      "units that are refunded since their exchange was canceled",
      { items: [{ ...exchanged, resolution: "refund" }], exchanges: [{ ...toCheaper, is_live: false }] },
      "owed",
    ],
    ["a canceled case owes nothing", { status: "canceled" }, "nothing_owed"],
    ["an expired case owes nothing", { status: "expired" }, "nothing_owed"],
    ["settled", { items: [resolved], settlements: [unpaid] }, "credit_note_issued"],
    ["paid in part", { items: [resolved], settlements: [halfPaid] }, "partly_reimbursed"],
    ["one of two paid", { items: [resolved], settlements: [paid, unpaid] }, "partly_reimbursed"],
    ["paid", { items: [resolved], settlements: [paid] }, "reimbursed"],
    ["set off against a debt", { items: [resolved], settlements: [setOff] }, "nothing_owed"],
    ["a draft is nothing yet", { items: [exchanged], settlements: [draft] }, "nothing_owed"],
    ["a voided one no more", { items: [exchanged], settlements: [voided] }, "nothing_owed"],
    ["done", { status: "completed", items: [resolved], settlements: [paid] }, "reimbursed"],
  ] satisfies [string, Partial<MoneyFacts>, MoneyFact][])("%s", (_, changes, fact) => {
    const rma: MoneyFacts = {
      status: "processing",
      items: [unresolved],
      exchanges: [],
      settlements: [],
      ...changes,
    }
    expect(moneyFact(rma)).toBe(fact)
  })
})
