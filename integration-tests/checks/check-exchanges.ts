import { sum } from "./order-books"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"

type Exchange = OrderRecords["exchanges"][number]

/** Far below any unit of money, far above what adding decimals leaves behind. */
const NOISE = 1e-6

/** I4 and I6 of exchanges: what was agreed adds up, is on the order while it is to be sent, and was paid. */
export function checkExchanges(facts: OrderFacts): Breach[] {
  return facts.records.exchanges.flatMap((exchange) => [
    ...checkAgreement(exchange, facts),
    ...(exchange.canceled_at === null
      ? checkNewUnits(exchange, facts)
      : checkNothingLeft(exchange, facts)),
    ...checkPaid(exchange, facts),
    ...checkAdvance(exchange, facts),
  ])
}

function checkAgreement(exchange: Exchange, { records }: OrderFacts): Breach[] {
  const { old_worth, new_worth, label_fee, restocking_fee, difference } = exchange
  const expected = new_worth + label_fee + restocking_fee - old_worth
  return Math.abs(expected - difference) <= NOISE
    ? []
    : [
        `I4 · ${nameOf(exchange, records)}: ${new_worth} with fees of ${label_fee + restocking_fee} for ${old_worth} is a difference of ${expected}, it says ${difference}`,
      ]
}

/** Core has each of the new lines once, at the price that was agreed. */
function checkNewUnits(exchange: Exchange, { books, records }: OrderFacts): Breach[] {
  return linesOf(exchange, records).flatMap(({ title, quantity, total, line_item_id }) => {
    const found = books.lines.find(({ id }) => id === line_item_id)
    const worth = (found?.worth ?? 0) * (found?.quantity ?? 0)
    const isRight = (found?.quantity ?? 0) === quantity && Math.abs(worth - total) <= books.half_unit + NOISE
    return isRight
      ? []
      : [
          `I6 · ${nameOf(exchange, records)}: ${quantity} of ${title} for ${total} are to be sent, core has ${found?.quantity ?? 0} for ${worth}`,
        ]
  })
}

function checkNothingLeft(exchange: Exchange, { books, records }: OrderFacts): Breach[] {
  const ids = linesOf(exchange, records).map(({ line_item_id }) => line_item_id)
  const left = sum(books.lines.filter(({ id }) => ids.includes(id)).map(({ quantity }) => quantity))
  return left === 0
    ? []
    : [`I6 · ${nameOf(exchange, records)} is canceled, core has ${left} of its units on the order`]
}

function checkPaid(exchange: Exchange, { records }: OrderFacts): Breach[] {
  const { difference, difference_paid_at, captured } = exchange
  return difference_paid_at === null || captured >= difference - NOISE
    ? []
    : [`I6 · ${nameOf(exchange, records)}: its difference of ${difference} is paid, ${captured} came in`]
}

/**
 * For old units that do not come, no more is asked than the new ones cost beside the difference. What is
 * asked for and what came in is written down, and nothing is asked for that is not. What went back whole,
 * because the units came after all, is neither; what units were sold for stays.
 */
function checkAdvance(exchange: Exchange, { records }: OrderFacts): Breach[] {
  const { new_worth, difference, advance_asked: asked, advance_captured: captured } = exchange
  const name = nameOf(exchange, records)
  const atMost = new_worth - Math.max(0, difference)
  const isAsked = exchange.advance_asked_at !== null
  const isPaid = exchange.advance_paid_at !== null
  const breaches: Breach[] = []
  if (asked > atMost + NOISE) {
    breaches.push(`I4 · ${name}: ${asked} is asked for units that went ahead, at most ${atMost} is due`)
  }
  if (asked > NOISE && !isAsked && !isPaid) {
    breaches.push(`I6 · ${name}: ${asked} is asked for units that went ahead, its record knows of nothing`)
  }
  const due = isPaid ? (exchange.advance_amount ?? asked) : asked
  const cameIn = captured > NOISE && captured >= due - NOISE
  if (isPaid !== cameIn) {
    breaches.push(
      `I6 · ${name}: ${due} for units that went ahead is ${isPaid ? "paid" : "not paid"}, ${captured} came in`
    )
  }
  return breaches
}

function linesOf({ id }: Exchange, { exchange_lines }: OrderRecords) {
  return exchange_lines.filter(({ exchange_id }) => exchange_id === id)
}

function nameOf({ id, rma_id }: Exchange, { cases }: OrderRecords): string {
  return `${cases.find((one) => one.id === rma_id)?.display_id}, exchange ${id}`
}
