import type { AdminRma } from "../../../types/http"
import { nextStep, type NextStep } from "../next-step"
import { anExchange, anItem, anRma, aReimbursement, aSettlement } from "./cases"

const AWAITED = anItem({ approved_quantity: 2 })
const RECEIVED = anItem({ id: "rmai_mug", approved_quantity: 1, received_quantity: 1 })
const KEPT = anItem({ approved_quantity: 2, return_expected: false })

const underWay = { status: "processing", money: "owed" } as const

describe("the next step", () => {
  it.each<[string, Partial<AdminRma>, string]>([
    ["a draft is submitted", { status: "draft", allowed_events: ["submit", "cancel"] }, "submit"],
    ["a request is approved", { allowed_events: ["approve", "reject", "cancel"] }, "approve"],
    [
      "an awaited parcel is processed from its receipt to the end",
      { status: "approved", money: "owed", allowed_events: ["receive"], items: [AWAITED] },
      "process",
    ],
    [
      "an awaited parcel for which no money is given is received",
      {
        status: "approved",
        money: "nothing_owed",
        allowed_events: ["receive"],
        items: [{ ...AWAITED, resolution: "repair" }],
      },
      "receive",
    ],
    [
      "units that are in are settled before the rest is received",
      { ...underWay, allowed_events: ["receive", "close_short"], items: [AWAITED, RECEIVED] },
      "settle",
    ],
    [
      "store credit that the policy gives before the goods are in is settled at once",
      {
        status: "approved",
        money: "owed",
        allowed_events: ["receive"],
        pay_before_receipt: "store_credit",
        items: [{ ...AWAITED, resolution: "store_credit" }],
      },
      "settle",
    ],
    [
      "units that stay with the customer are settled at once",
      { status: "approved", money: "owed", allowed_events: ["cancel"], items: [KEPT] },
      "settle",
    ],
    [
      "what is settled and paid is completed",
      {
        status: "processing",
        money: "reimbursed",
        allowed_events: ["complete"],
        settlements: [aSettlement({ reimbursements: [aReimbursement()] })],
      },
      "complete",
    ],
  ])("%s", (_what, rma, act) => {
    expect(nextStep(anRma(rma))).toEqual({ kind: "act", act })
  })

  it.each([
    ["to try a payment that failed again", "failed", "retry"],
    ["to find out about a payment that never ended", "processing", "resolve"],
  ] as const)("is %s, before anything else", (_what, status, kind) => {
    const reimbursement = aReimbursement({ status })
    const settlements = [aSettlement({ reimbursements: [reimbursement] })]

    expect(nextStep(anRma({ ...underWay, settlements, items: [RECEIVED] }))).toEqual({
      kind,
      reimbursement,
    })
  })

  it("is to pay what a settlement owes and no payment stands for", () => {
    const given_up = aReimbursement({ status: "canceled" })
    const settlement = aSettlement({ reimbursements: [given_up] })

    expect(nextStep(anRma({ ...underWay, settlements: [settlement] }))).toEqual({
      kind: "pay",
      settlement,
    })
  })

  describe("of a case by which new units are sent", () => {
    const CALLED_OFF = { to_ship_quantity: 1, canceled_at: "2026-11-04T10:00:00.000Z" }
    const sending = (to_ship_quantity: number | null): Partial<AdminRma> => ({
      status: "approved",
      items: [KEPT],
      allowed_events: ["complete"],
      exchanges: [anExchange({ to_ship_quantity })],
    })

    it.each<[string, Partial<AdminRma>, NextStep]>([
      ["ships them before the case is closed", sending(1), { kind: "ship" }],
      ["ships them where nothing else can be done", { ...sending(1), allowed_events: [] }, { kind: "ship" }],
      [
        "ships them ahead of the goods that may come later",
        { ...sending(1), items: [AWAITED], allowed_events: ["receive"] },
        { kind: "ship" },
      ],
      ["closes it once they have left", sending(0), { kind: "act", act: "complete" }],
      ["does not close it where nobody asked the order", sending(null), null],
      [
        "has nothing to ship of what is called off",
        { ...sending(1), exchanges: [anExchange(CALLED_OFF)] },
        { kind: "act", act: "complete" },
      ],
      [
        "rests while a wrong item holds units back",
        { ...sending(0), exchanges: [anExchange({ to_ship_quantity: 0, withheld_quantity: 1 })] },
        null,
      ],
      ["settles first what is owed", { ...sending(1), money: "owed" }, { kind: "act", act: "settle" }],
      ["rests once it is closed", { ...sending(1), status: "completed", allowed_events: ["reopen"] }, null],
    ])("%s", (_what, rma, step) => {
      expect(nextStep(anRma(rma))).toEqual(step)
    })
  })

  it.each(["completed", "rejected", "expired", "canceled"] as const)(
    "is none in a case that is %s, even where it can be reopened",
    (status) => {
      expect(nextStep(anRma({ status, allowed_events: ["reopen"] }))).toBeNull()
    }
  )
})
