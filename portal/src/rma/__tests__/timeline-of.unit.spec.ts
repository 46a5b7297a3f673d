import { timelineOf } from "../timeline-of"

type Case = Parameters<typeof timelineOf>[0]

const REQUESTED: Case = {
  status: "requested",
  goods: "not_returned",
  money: "nothing_owed",
  tracking: [],
  created_at: "2026-03-01T10:00:00Z",
  requested_at: "2026-03-01T10:00:00Z",
  acknowledged_at: null,
  approved_at: null,
  processing_at: null,
  completed_at: null,
  rejected_at: null,
  expired_at: null,
  canceled_at: null,
  exchanges: [],
}
const EXCHANGE: Case["exchanges"][number] = {
  id: "rmaex_1",
  price: "day",
  currency_code: "eur",
  old_worth: 50,
  new_worth: 70,
  shipping_amount: 0,
  label_fee: 0,
  restocking_fee: 0,
  difference: 20,
  difference_status: "due",
  payment_collection_id: "paycol_1",
  lines: [],
  difference_paid_at: null,
  expires_at: null,
  advance_return_by: null,
  full_price: null,
  released_at: null,
  canceled_at: null,
  to_ship_quantity: 0,
  withheld_quantity: 0,
  is_cancelable: true,
  created_at: "2026-03-02T10:00:00Z",
}
const PAID = { ...EXCHANGE, difference_status: "paid" as const, difference_paid_at: "2026-03-03T10:00:00Z" }
const KEPT = {
  amount: 50,
  status: "paid" as const,
  payment_collection_id: "paycol_2",
  asked_at: "2026-03-20T10:00:00Z",
  paid_at: "2026-03-21T10:00:00Z",
}
const APPROVED: Partial<Case> = {
  status: "approved",
  goods: "awaited",
  approved_at: "2026-03-02T10:00:00Z",
}
const parcel = { carrier: "La Poste", tracking_number: "6A1" }

describe("the way of a case", () => {
  it.each<[string, Partial<Case>, string[], string[]]>([
    ["was sent", {}, ["requested"], ["nextReview", "nextShip", "nextReceive", "nextSolution"]],
    [
      "is about something that never came",
      { goods: "not_expected" },
      ["requested"],
      ["nextReview", "nextSolution"],
    ],
    ["was accepted", APPROVED, ["requested", "approved"], ["nextShip", "nextReceive", "nextSolution"]],
    [
      "was accepted, and has a difference to pay",
      { ...APPROVED, exchanges: [EXCHANGE] },
      ["requested", "approved"],
      ["nextPay", "nextShip", "nextReceive", "nextSolution"],
    ],
    [
      "was accepted, and its difference is paid",
      { ...APPROVED, exchanges: [PAID] },
      ["requested", "approved", "differencePaid"],
      ["nextShip", "nextReceive", "nextSolution"],
    ],
    [
      "was accepted, and its old items are paid for and kept",
      { ...APPROVED, goods: "not_expected", exchanges: [{ ...PAID, full_price: KEPT }] },
      ["requested", "approved", "differencePaid", "fullPricePaid"],
      [],
    ],
    [
      "was accepted, its old items are kept, and another gets money",
      { ...APPROVED, goods: "not_expected", money: "owed", exchanges: [{ ...PAID, full_price: KEPT }] },
      ["requested", "approved", "differencePaid", "fullPricePaid"],
      ["nextSolution"],
    ],
    [
      "was accepted, and its exchange is called off",
      { ...APPROVED, exchanges: [{ ...EXCHANGE, canceled_at: "2026-03-04T10:00:00Z" }] },
      ["requested", "approved", "exchangeCanceled"],
      ["nextShip", "nextReceive", "nextSolution"],
    ],
    [
      "was accepted, nothing to send back",
      { ...APPROVED, goods: "not_expected" },
      ["requested", "approved"],
      ["nextSolution"],
    ],
    [
      "is on its way back",
      { ...APPROVED, tracking: [parcel] },
      ["requested", "approved", "shipped"],
      ["nextReceive", "nextSolution"],
    ],
    [
      "came back in part",
      { ...APPROVED, status: "processing", goods: "partly_received" },
      ["requested", "approved", "partlyReceived"],
      ["nextReceive", "nextSolution"],
    ],
    [
      "came back",
      { ...APPROVED, status: "processing", goods: "received" },
      ["requested", "approved", "received"],
      ["nextSolution"],
    ],
    [
      "is done",
      { ...APPROVED, status: "completed", goods: "received" },
      ["requested", "approved", "received", "completed"],
      [],
    ],
    ["was declined", { status: "rejected" }, ["requested", "rejected"], []],
    ["was canceled", { ...APPROVED, status: "canceled", goods: "not_returned" }, ["requested", "approved", "canceled"], []],
    ["expired", { ...APPROVED, status: "expired", goods: "not_returned" }, ["requested", "approved", "expired"], []],
    ["was seen", { acknowledged_at: "2026-03-01T11:00:00Z" }, ["requested", "acknowledged"], ["nextReview", "nextShip", "nextReceive", "nextSolution"]],
  ])("%s", (_name, change, past, next) => {
    const timeline = timelineOf({ ...REQUESTED, ...change })
    expect(timeline.past.map(({ event }) => event)).toEqual(past)
    expect(timeline.next).toEqual(next)
  })

  it("tells when each thing happened", () => {
    const { past } = timelineOf({ ...REQUESTED, ...APPROVED })
    expect(past).toEqual([
      { event: "requested", at: "2026-03-01T10:00:00Z" },
      { event: "approved", at: "2026-03-02T10:00:00Z" },
    ])
  })
})
