import { ALERTS, findAlerts, type AlertCode, type AlertFacts } from "../alerts"

const paid = { status: "paid" as const, is_unknown: false }

const dueExchange = {
  difference: "due" as const,
  is_released: false,
  is_gone: false,
  is_half_made: false,
  is_expiring: false,
  is_advance_overdue: false,
}
const paidExchange = { ...dueExchange, difference: "paid" as const }

const QUIET: AlertFacts = {
  status: "processing",
  goods: "partly_received",
  money: "owed",
  reimbursements: [paid],
  is_overpaid: false,
  has_draft: false,
  is_order_change_open: false,
  is_order_changed_outside: false,
  is_stock_unconfirmed: false,
  paid_and_lost: 0,
  is_return_by_extended: false,
  is_label_failed: false,
  is_parcel_left: false,
  is_exchange_chosen: false,
  exchange: null,
  withheld_units: 0,
  unfinished_act: null,
  recent_cases: 3,
}

describe("Alerts of a case", () => {
  it.each<[string, Partial<AlertFacts>, AlertCode[]]>([
    ["nothing to warn of", {}, []],
    [
      "a refused refund",
      { reimbursements: [paid, { status: "failed", is_unknown: false }] },
      ["reimbursement_failed"],
    ],
    ["a refund under way", { reimbursements: [{ status: "processing", is_unknown: false }] }, []],
    [
      "a refund without an answer",
      { reimbursements: [paid, { status: "processing", is_unknown: true }] },
      ["reimbursement_unclear"],
    ],
    [
      "a refund that a person found out about",
      { reimbursements: [{ status: "paid", is_unknown: true }] },
      [],
    ],
    ["goods that were paid and never came", { paid_and_lost: 2 }, ["paid_and_not_received"]],
    ["paid twice", { is_overpaid: true, status: "completed" }, ["reimbursement_overpaid"]],
    ["a receipt cut off", { is_stock_unconfirmed: true }, ["stock_unconfirmed"]],
    ["a parcel that the carrier still has", { is_parcel_left: true }, ["parcel_not_canceled"]],
    ["a parcel that came to nothing", { is_parcel_left: true, status: "canceled" }, []],
    ["an open edit", { is_order_change_open: true }, ["order_change_open"]],
    ["an open edit, the case closed", { is_order_change_open: true, status: "completed" }, []],
    ["an exchange by core", { is_order_changed_outside: true }, ["order_changed_outside"]],
    ["goods without money", { goods: "received" }, ["nothing_paid_back"]],
    ["goods and money", { goods: "received", money: "reimbursed" }, []],
    ["a draft of a settlement", { has_draft: true }, ["settlement_needs_approval"]],
    ["a draft that nobody can approve any more", { has_draft: true, status: "canceled" }, []],
    ["a settlement not paid", { money: "credit_note_issued" }, ["settlement_unpaid"]],
    ["a settlement partly paid", { money: "partly_reimbursed" }, ["settlement_unpaid"]],
    ["more time granted", { status: "approved", is_return_by_extended: true }, ["return_by_extended"]],
    ["more time granted, the goods here", { is_return_by_extended: true }, []],
    ["a carrier without a label", { is_label_failed: true }, ["label_failed"]],
    ["a carrier without a label, the case closed", { is_label_failed: true, status: "expired" }, []],
    ["an exchange drafted", { status: "draft", is_exchange_chosen: true }, []],
    ["an exchange asked for", { status: "requested", is_exchange_chosen: true }, ["exchange_asked"]],
    ["an exchange approved", { status: "approved", is_exchange_chosen: true }, ["exchange_chosen"]],
    ["an exchange that is done", { status: "completed", is_exchange_chosen: true }, []],
    ["an exchange that nobody approved", { status: "rejected", is_exchange_chosen: true }, []],
    ["a difference to be paid", { exchange: dueExchange }, ["difference_due"]],
    ["a difference that is paid", { exchange: paidExchange }, ["difference_paid"]],
    [
      "a difference that is paid, the goods in",
      { exchange: { ...paidExchange, is_released: true } },
      ["difference_paid", "exchange_released"],
    ],
    [
      "a released exchange of which all has left",
      { exchange: { ...paidExchange, is_released: true, is_gone: true } },
      ["difference_paid"],
    ],
    [
      "something else for what is exchanged",
      { exchange: dueExchange, withheld_units: 1 },
      ["difference_due", "exchange_wrong_item"],
    ],
    [
      "something else for one of two units",
      { exchange: { ...paidExchange, is_released: true }, withheld_units: 1 },
      ["exchange_wrong_item", "difference_paid", "exchange_released"],
    ],
    ["something else, and the case is done", { status: "completed", withheld_units: 1 }, []],
    [
      "an offer that ends",
      { exchange: { ...dueExchange, is_expiring: true } },
      ["difference_due", "exchange_expiring"],
    ],
    [
      "an exchange cut off",
      { exchange: { ...paidExchange, is_half_made: true } },
      ["exchange_unfinished", "difference_paid"],
    ],
    [
      "new units ahead of old ones that do not come",
      { exchange: { ...paidExchange, is_released: true, is_advance_overdue: true } },
      ["advance_overdue", "difference_paid", "exchange_released"],
    ],
    ["an exchange whose case is done", { status: "completed", exchange: paidExchange }, []],
    ["a process cut off", { unfinished_act: "settle" }, ["process_unfinished"]],
    ["a process cut off, the rest done", { unfinished_act: "settle", money: "reimbursed" }, []],
    ["a customer of many cases", { recent_cases: 4 }, ["many_returns"]],
    ["a customer of many cases, this one closed", { recent_cases: 9, status: "completed" }, []],
    [
      "everything at once",
      {
        goods: "received",
        reimbursements: [
          { status: "processing", is_unknown: true },
          { status: "failed", is_unknown: false },
        ],
        is_order_change_open: true,
        is_order_changed_outside: true,
        recent_cases: 12,
      },
      [
        "reimbursement_failed",
        "reimbursement_unclear",
        "order_change_open",
        "order_changed_outside",
        "nothing_paid_back",
        "many_returns",
      ],
    ],
  ])("%s", (_what, facts, codes) => {
    expect(findAlerts({ ...QUIET, ...facts })).toEqual(codes)
  })

  it("name the loudest first", () => {
    const loudness = { critical: 0, warning: 1, info: 2 }
    const order = Object.values(ALERTS).map((level) => loudness[level])
    expect(order).toEqual([...order].sort())
  })
})
