import { judgeDifference, keptDifference } from "../judge-difference"

const EUR = { code: "eur", digits: 2 }
const PAID = new Date("2026-03-01T10:00:00Z")
const CANCELED = new Date("2026-03-02T10:00:00Z")
const money = (captured: number, given_back = 0, refunded = 0) => ({
  captured,
  given_back,
  refunded,
})

describe("a difference of 20.00", () => {
  const due = { difference: "20", difference_paid_at: null, canceled_at: null }

  it.each([
    ["nobody paid", due, money(0), "nothing"],
    ["a part was paid", due, money(1999), "nothing"],
    ["all of it was paid", due, money(2000), "record"],
    ["more was paid", due, money(2500), "record"],
    ["it is written down already", { ...due, difference_paid_at: PAID }, money(2000), "nothing"],
    ["it was given back", due, money(2000, 2000), "nothing"],
    ["staff refunded it in core", due, money(2000, 0, 2000), "nothing"],
    ["it was given back and paid again", due, money(4000, 2000, 2000), "record"],
    ["it came after the exchange was canceled", { ...due, canceled_at: CANCELED }, money(2000), "give_back"],
    ["a part came after it was canceled", { ...due, canceled_at: CANCELED }, money(500), "give_back"],
    [
      "it was paid in time and the exchange is canceled",
      { ...due, difference_paid_at: PAID, canceled_at: CANCELED },
      money(2000),
      "give_back",
    ],
    [
      "it is on its way back",
      { ...due, canceled_at: CANCELED },
      money(2000, 2000),
      "nothing",
    ],
  ])("where %s", (_case, exchange, paid, verdict) => {
    expect(judgeDifference(exchange, paid, EUR)).toBe(verdict)
  })
})

it.each([
  ["0", money(0)],
  ["-20", money(2000)],
])("asks nothing of a difference of %s", (difference, paid) => {
  const exchange = { difference, difference_paid_at: null, canceled_at: null }
  expect(judgeDifference(exchange, paid, EUR)).toBe("nothing")
})

it.each([
  ["nothing came back", money(2000), 2000],
  ["half of it is on its way back", money(2000, 1000), 1000],
  ["half of it came back by a settlement", money(2000, 1000, 1000), 1000],
  ["more came back than was paid", money(2000, 2000, 2500), 0],
])("keeps what is left where %s", (_case, paid, kept) => {
  expect(keptDifference(paid)).toBe(kept)
})
