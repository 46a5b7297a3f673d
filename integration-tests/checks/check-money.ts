import { sum, type OrderBooks } from "./order-books"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"

type Settlement = OrderRecords["settlements"][number]
type Reimbursement = OrderRecords["reimbursements"][number]

/** Far below any unit of money, far above what adding decimals leaves behind. */
const NOISE = 1e-6
/** Lines that are no part of the order's books: they say how what is owed is paid. */
const BESIDE_BOOKS = ["open_balance", "replacement", "difference_refund"]
const CREDIT_LINE = "rma_settlement"
const VOIDED_LINE = "rma_settlement_void"

/** I4 to I6: what is owed, what was paid of it, and whether core's books know. */
export function checkMoney(facts: OrderFacts): Breach[] {
  const approved = approvedOf(facts)
  return [
    ...approved.flatMap((settlement) => checkSettlement(settlement, facts)),
    ...facts.records.settlements.flatMap((settlement) => checkWithoutEffect(settlement, facts)),
    ...checkWorth(facts),
    ...facts.records.payments.flatMap((payment) => checkPayment(payment, facts)),
    ...facts.records.reimbursements.flatMap((one) => checkReimbursement(one, facts)),
    ...facts.records.moved_in.flatMap((one) => checkMovedIn(one, facts)),
    ...checkUnknownBookings(facts),
    ...checkPending(facts),
  ]
}

function approvedOf({ records }: OrderFacts): Settlement[] {
  return records.settlements.filter(({ status }) => status === "approved")
}

function checkSettlement(settlement: Settlement, { books, records }: OrderFacts): Breach[] {
  const breaches: Breach[] = []
  const name = `${caseOf(settlement, records)}, settlement ${settlement.id}`
  const lines = records.settlement_lines.filter(
    ({ settlement_id }) => settlement_id === settlement.id
  )
  const payments = records.reimbursements.filter(
    ({ settlement_id, status }) => settlement_id === settlement.id && status !== "canceled"
  )

  const total = sum(lines.map(({ amount }) => amount))
  if (differ(total, settlement.owed)) {
    breaches.push(
      `I4 · ${name}: its lines sum to ${money(total)}, but ${money(settlement.owed)} is owed`
    )
  }
  const reimbursed = sum(payments.map(({ amount }) => amount))
  if (reimbursed > settlement.owed + NOISE) {
    breaches.push(
      `I5 · ${name}: ${money(reimbursed)} paid or on its way, but ${money(settlement.owed)} is owed`
    )
  }

  const counted = sum(
    settlement.items.map(({ id, core_quantity }) => core_quantity * worthOf(id, books, records))
  )
  if (differ(counted, settlement.core_amount)) {
    breaches.push(
      `I6 · ${name}: core took ${money(counted)} out of the order for its units, it says ${money(settlement.core_amount)}`
    )
  }
  const given = sum(
    lines.filter(({ type }) => !BESIDE_BOOKS.includes(type)).map(({ amount }) => amount)
  )
  if (differ(given - settlement.core_amount, settlement.credit_line_amount)) {
    breaches.push(
      `I6 · ${name}: core must be told ${money(given - settlement.core_amount)}, it says ${money(settlement.credit_line_amount)}`
    )
  }
  const told = books.credit_lines.filter(
    ({ reference, reference_id }) => reference === CREDIT_LINE && reference_id === settlement.id
  )
  const toldOnce = told.length === (differ(settlement.credit_line_amount, 0) ? 1 : 0)
  if (!toldOnce || differ(sum(told.map(({ amount }) => amount)), settlement.credit_line_amount)) {
    breaches.push(
      `I6 · ${name}: core must have one credit line of ${money(settlement.credit_line_amount)}, it has ` +
        `[${told.map(({ amount }) => money(amount)).join(", ")}]`
    )
  }
  return breaches
}

function worthOf(itemId: string, books: OrderBooks, { items }: OrderRecords): number {
  const item = items.find(({ id }) => id === itemId)
  return books.lines.find(({ id }) => id === item?.line_item_id)?.worth ?? 0
}

/**
 * Partial returns of a line sum to the line, rounded either way. What was sent again for nothing is
 * worth what was paid for the units that it replaces, and those are worth nothing any more.
 */
function checkWorth(facts: OrderFacts): Breach[] {
  const { books, records } = facts
  const approved = approvedOf(facts).map(({ id }) => id)
  const resent = resentUnits(records)
  return books.lines.flatMap((line): Breach[] => {
    const values = records.settlement_lines.filter(
      ({ type, line_item_id, settlement_id }) =>
        type === "item_value" && line_item_id === line.id && approved.includes(settlement_id)
    )
    const units = sum(values.map(({ quantity }) => quantity ?? 0))
    const amount = sum(values.map((value) => value.amount))
    const replaced = sum(
      resent.filter((one) => one.replaces === line.id).map(({ quantity }) => quantity)
    )
    const left = line.quantity - replaced
    const whole = paidPerUnit(line.id, books, resent) * left
    const allowed = books.half_unit + NOISE
    const isWhole = units === left
    const isRight = isWhole ? Math.abs(amount - whole) <= allowed : amount <= whole + allowed
    return isRight
      ? []
      : [
          `I4 · ${line.title}: ${money(amount)} settled for ${units} of ${left} units that are worth ${money(whole)} in all`,
        ]
  })
}

type Resent = { line: string; replaces: string; quantity: number }

/** What core's claims send again: lines of an exchange with a claim that cost nothing. */
function resentUnits({ exchanges, exchange_lines, items }: OrderRecords): Resent[] {
  const live = exchanges
    .filter(({ core_claim_id, canceled_at }) => core_claim_id !== null && canceled_at === null)
    .map(({ id }) => id)
  return exchange_lines.flatMap(({ exchange_id, rma_item_id, line_item_id, quantity, total }) => {
    const item = items.find(({ id }) => id === rma_item_id)
    const isResent = live.includes(exchange_id) && total === 0
    return isResent && item && line_item_id !== null
      ? [{ line: line_item_id, replaces: item.line_item_id, quantity }]
      : []
  })
}

/** Sent again and again, a unit is worth what was paid for the first. */
function paidPerUnit(lineId: string, books: OrderBooks, resent: Resent[]): number {
  const first = resent.find(({ line }) => line === lineId)
  return first
    ? paidPerUnit(first.replaces, books, resent)
    : (books.lines.find(({ id }) => id === lineId)?.worth ?? 0)
}

function checkPayment(
  { id, captured }: OrderRecords["payments"][number],
  { books, records }: OrderFacts
): Breach[] {
  const refunds = records.refunds.filter(({ payment_id }) => payment_id === id)
  // Core forgets a refund whose answer was lost; staff found out that it was paid all the same.
  const unknownToCore = records.reimbursements.filter(
    (one) =>
      one.payment_id === id &&
      one.status === "paid" &&
      !refunds.some(({ reimbursement_id }) => reimbursement_id === one.id)
  )
  const refunded = sum([...refunds, ...unknownToCore].map(({ amount }) => amount))
  // Core captures fractions of a cent where taxes leave them; no gateway can take them.
  return refunded > captured + books.half_unit + NOISE
    ? [`I5 · Payment ${id}: ${money(refunded)} refunded, but ${money(captured)} captured`]
    : []
}

function checkReimbursement(one: Reimbursement, { books, records }: OrderFacts): Breach[] {
  const breaches: Breach[] = []
  const name = `${caseOf(one, records)}, reimbursement ${one.id}`
  const refunds = records.refunds.filter(({ reimbursement_id }) => reimbursement_id === one.id)
  const refunded = sum(refunds.map(({ amount }) => amount))
  const mayHaveRefund = one.status === "paid" || one.status === "processing"
  const isRight = refunds.length === 0 || (mayHaveRefund && !differ(refunded, one.amount))
  if (refunds.length > 1 || !isRight) {
    breaches.push(
      `I5 · ${name} of ${money(one.amount)} is ${one.status}, but ${money(refunded)} was refunded in ${refunds.length} refunds`
    )
  }
  const booked = books.transactions.filter(({ reference_id }) => isOf(one, reference_id))
  const out = -sum(booked.map(({ amount }) => amount))
  const expected = one.status === "paid" ? one.amount : 0
  if (differ(out, expected) || booked.length !== (one.status === "paid" ? 1 : 0)) {
    breaches.push(
      `I5 · ${name} of ${money(one.amount)} is ${one.status}, but the order in core has ${money(out)} of it in ${booked.length} transactions`
    )
  }
  return breaches
}

/** A draft pays nobody and the books never heard of it; what is voided was told once and taken back once. */
function checkWithoutEffect(settlement: Settlement, { books, records }: OrderFacts): Breach[] {
  const { id, status, booked_at, credit_line_amount } = settlement
  if (status === "approved") return []
  const name = `${caseOf(settlement, records)}, settlement ${id}`
  const payments = records.reimbursements.filter(
    (one) => one.settlement_id === id && one.status !== "canceled"
  )
  const told = books.credit_lines
    .filter(({ reference_id }) => reference_id === id)
    .map(({ reference, amount }) => `${reference} ${money(amount)}`)
    .sort()
  const isTold = booked_at !== null && differ(credit_line_amount, 0)
  const expected = isTold
    ? [
        `${CREDIT_LINE} ${money(credit_line_amount)}`,
        `${VOIDED_LINE} ${money(-credit_line_amount)}`,
      ]
    : []
  return [
    ...payments.map(
      (one): Breach => `I5 · ${name} is ${status}, but reimbursement ${one.id} is ${one.status}`
    ),
    ...(told.join() === expected.join()
      ? []
      : [
          `I6 · ${name} is ${status}: core must have [${expected.join(", ")}] of it, it has [${told.join(", ")}]`,
        ]),
  ]
}

/** A gateway's payment is named in core by its refund, every other by its own id. */
function isOf({ id, refund_id }: Reimbursement, reference_id: string | null): boolean {
  return reference_id !== null && (reference_id === id || reference_id === refund_id)
}

/** What was moved here from another order came in once, as it went out there. */
function checkMovedIn({ id, amount }: Reimbursement, { books }: OrderFacts): Breach[] {
  const came = books.transactions.filter(({ reference_id }) => reference_id === id)
  const found = sum(came.map((one) => one.amount))
  return came.length === 1 && !differ(found, amount)
    ? []
    : [`I6 · ${id} moved ${money(amount)} here, the order's books have ${money(found)} in ${came.length} transactions`]
}

/** Every entry in core's books that bears our name has its cause in our records. */
function checkUnknownBookings({ books, records }: OrderFacts): Breach[] {
  const orphans = [
    ...books.credit_lines.filter(
      ({ reference, reference_id }) =>
        (reference === CREDIT_LINE || reference === VOIDED_LINE) &&
        !records.settlements.some(({ id }) => id === reference_id)
    ),
    ...books.transactions.filter(
      ({ reference, reference_id }) =>
        reference?.startsWith("rma_") &&
        ![...records.reimbursements, ...records.moved_in].some((one) => isOf(one, reference_id))
    ),
  ]
  return orphans.map(
    ({ amount, reference, reference_id }): Breach =>
      `I6 · Core's books have ${money(amount)} for ${reference} ${reference_id}, which does not exist`
  )
}

/**
 * What is outstanding on the order is explained by three things, whoever changed it: units on their way
 * back or here that nobody settled, what the customer still owes, and what is settled and not paid out.
 */
function checkPending({ books, records }: OrderFacts): Breach[] {
  const settled = records.settlements.filter(({ status }) => status === "approved")
  const ids = settled.map(({ id }) => id)
  const lines = records.settlement_lines.filter(({ settlement_id }) => ids.includes(settlement_id))
  const paid = records.reimbursements.filter(({ status }) => status === "paid")
  const isOurs = (reference_id: string | null) =>
    records.settlements.some(({ id }) => id === reference_id) ||
    records.reimbursements.some((one) => isOf(one, reference_id))
  const ofOthers = [...books.credit_lines, ...books.transactions].filter(
    ({ reference_id }) => !isOurs(reference_id)
  )
  // What new units take of the old ones' value, and a difference given back, move the debt as well.
  const setOff = lines.filter(({ type }) => BESIDE_BOOKS.includes(type)).map(({ amount }) => amount)

  const unsettled =
    sum(books.lines.map((line) => line.worth * unitsComingBack(line))) -
    sum(settled.map(({ core_amount }) => core_amount))
  const stillOwed = books.sold - sum(ofOthers.map(({ amount }) => amount)) + sum(setOff)
  const notPaidOut = sum(settled.map(({ owed }) => owed)) - sum(paid.map(({ amount }) => amount))
  const expected = stillOwed - unsettled - notPaidOut

  return Math.abs(books.pending - expected) <= books.half_unit + NOISE
    ? []
    : [
        `I6 · Order #${books.display_id}: ${money(books.pending)} is outstanding, but it should be ${money(expected)}: ` +
          `units not settled yet ${money(-unsettled)}, the customer still owes ${money(stillOwed)}, ` +
          `settled and not paid out yet ${money(-notPaidOut)}`,
      ]
}

function unitsComingBack(line: OrderBooks["lines"][number]): number {
  return line.return_requested + line.return_received + line.return_dismissed
}

function caseOf({ rma_id }: { rma_id: string }, { cases }: OrderRecords) {
  return cases.find(({ id }) => id === rma_id)?.display_id
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > NOISE
}

/** Unrounded, but without what adding decimals leaves behind. */
function money(amount: number): string {
  return String(Math.round(amount * 1e6) / 1e6)
}
