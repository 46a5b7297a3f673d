import type { OrderBooks, RmaFacts } from "../facts"
import { assertSettleable } from "../lifecycle/assert-settleable"
import { fromMinor } from "../money/from-minor"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { SettlementLineType } from "../words"
import { assertSettlementRequest } from "./assert-settlement-request"
import { closeBooks } from "./close-books"
import { exchangeLines } from "./exchange-lines"
import { feeTax } from "./fee-tax"
import { itemValues } from "./item-values"
import { openBalance } from "./open-balance"
import { roundingResidue } from "./rounding-residue"
import { unitsToSettle } from "./units-to-settle"
import type { Settlement, SettlementLine, SettlementRequest, SettlementRules } from "./settlement"
import { shippingRefund } from "./shipping-refund"
import { taxShare, worthBeside } from "./tax-share"
import type { Worth } from "./worth"

/**
 * What is owed for units of a case and why, line by line, and what core must be told of it. The one
 * door: the admin previews with it what the server pays by it. Amounts in minor units.
 *
 * Refuses `transition_not_allowed` (the case is not being worked on), `invalid_data`,
 * `duplicate_item`, `exchange_chosen`, `not_received`, `owed_negative`, `nothing_paid`.
 */
export function calculateSettlement(
  rma: RmaFacts,
  books: OrderBooks,
  request: SettlementRequest,
  rules: SettlementRules
): Settlement {
  assertSettleable(rma.status)
  assertSettlementRequest(request)
  const units = unitsToSettle(rma.items, request, rules, books)
  const values = itemValues(units, books)

  const lines = [
    ...values.lines,
    ...lineOf("rounding", { amount: roundingResidue(values, books), taxes: [] }),
    ...requestedLines(request, values.lines, books, rules),
    ...exchangeLines(values.lines, rma, books, rules),
  ]
  lines.push(...openBalanceLine(lines, books))

  const owed = sumOf(lines, ({ amount }) => amount)
  assertPayable(owed, books)
  return closeBooks({ units, lines, owed }, books)
}

/** The lines that staff asked for by an amount, in the order in which a settlement names them. */
function requestedLines(
  request: SettlementRequest,
  values: SettlementLine[],
  books: OrderBooks,
  rules: SettlementRules
): SettlementLine[] {
  const { shipping_refund = 0, return_cost_refund = 0, goodwill = 0, adjustment } = request
  const beside = worthBeside(values, books)
  const extra = (amount: MinorUnits): Worth => ({ amount, taxes: taxShare(amount, beside) })
  const fee = (amount: MinorUnits): Worth => ({ amount: -amount, taxes: feeTax(-amount, rules) })

  return [
    ...lineOf("shipping_refund", shippingRefund(shipping_refund, books)),
    ...lineOf("return_cost_refund", extra(return_cost_refund)),
    ...lineOf("goodwill", extra(goodwill)),
    ...lineOf("adjustment", extra(adjustment?.amount ?? 0), adjustment?.reason),
    ...lineOf("label_fee", fee(request.label_fee ?? 0)),
    ...lineOf("restocking_fee", fee(request.restocking_fee ?? 0)),
    ...lineOf("damage_deduction", fee(request.damage_deduction ?? 0)),
    ...lineOf("discount_clawback", fee(request.discount_clawback ?? 0)),
  ]
}

/** Set off first, and at most what the other lines come to: a settlement collects no debts. */
function openBalanceLine(lines: SettlementLine[], books: OrderBooks): SettlementLine[] {
  const due = sumOf(lines, ({ amount }) => amount)
  const outstanding = openBalance(books)
  return lineOf("open_balance", { amount: -Math.max(0, Math.min(due, outstanding)), taxes: [] })
}

/** No line for an amount of 0: it would say nothing. */
function lineOf(type: SettlementLineType, worth: Worth, note: string | null = null) {
  const line: SettlementLine = { type, ...worth, rma_item_id: null, quantity: null, note }
  return worth.amount === 0 ? [] : [line]
}

function assertPayable(owed: MinorUnits, { currency, paid_in }: OrderBooks): void {
  if (!Number.isSafeInteger(owed)) {
    // Each amount may be countable and their sum not; once stored, nobody could read it again.
    refuse("invalid_data", { field: "amount", problem: "not_an_amount" })
  }
  const details = { owed: fromMinor(owed, currency), currency_code: currency.code }
  if (owed < 0) {
    refuse("owed_negative", details)
  }
  if (owed > 0 && new Decimal(paid_in).lte(0)) {
    refuse("nothing_paid", details)
  }
}
