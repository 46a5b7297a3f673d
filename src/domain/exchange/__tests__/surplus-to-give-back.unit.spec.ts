import { anExchange, aShirtOrder } from "../../__tests__/cast"
import { surplusToGiveBack } from "../surplus-to-give-back"

const PAID = new Date("2026-03-02T10:00:00Z")

/** The shirt that came back becomes a hoodie at 70.00: 20.00 were asked for, and are written down as paid. */
const exchange = { difference: "20", difference_paid_at: PAID, canceled_at: null, dropped_at: null }
const hoodie = anExchange({ difference: 2000, paid: 2000, new_worth: 7000 })

it.each([
  ["once", exchange, "130", "130", 2000, 0],
  ["twice", exchange, "130", "150", 4000, 2000],
  ["with what an edit of the order costs besides", exchange, "135", "135", 2500, 0],
  ["twice, and an edit is not paid yet", exchange, "135", "150", 4000, 1500],
  ["once, and too much for something else", exchange, "130", "150", 2000, 0],
  ["for units that were dropped since", { ...exchange, dropped_at: PAID }, "145", "150", 4000, 2000],
])("of a difference that was paid %s", (_case, paid, total, transactions, captured, surplus) => {
  const books = aShirtOrder({ total, transactions, exchanges: [hoodie] })
  const money = { captured, given_back: 0, refunded: 0 }
  expect(surplusToGiveBack(paid, money, books)).toBe(surplus)
})
