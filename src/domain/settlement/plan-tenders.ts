import type { CapturedPayment, OrderBooks } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { Tender } from "../words"
import { assertTargetOrder } from "./assert-target-order"
import { bonusOf } from "./bonus"
import { promisedBonusPercent, takesBonus } from "./bonus-percent"
import { oldestFirst } from "./oldest-first"
import { isMoneyTender, moneyLeft } from "./tender-limits"
import { tenderProblem } from "./tender-problem"
import type { TenderFacts } from "./tender-shop"

/** A way to pay that staff chose. Without an amount (minor units, before bonus) it takes what is left. */
export type TenderRequest = {
  tender: Tender
  amount?: MinorUnits
  payment_id?: string
  /** Of shop credit: instead of what the actions promise. */
  bonus_percent?: number
  /** The order that a `replacement_order` pays. */
  order_id?: string
  /** What proves a payment by hand: a bank's reference, a receipt. */
  reference?: string
}

/** One payment to be made: `amount` in minor units, above 0; `bonus` is on top of it. */
export type PlannedTender = {
  tender: Tender
  amount: MinorUnits
  bonus: MinorUnits
  payment_id: string | null
  provider_id: string | null
  target_order_id: string | null
  reference: string | null
}

/**
 * How what is owed is paid; without a request all of it goes back to the original payments. These
 * are refunded oldest first, each at most what was captured and not refunded yet: what the card
 * cannot take is said here, before anything is paid. What was paid by gift card or store credit goes
 * back only as shop credit. Items that are to get store credit or nothing go back to a payment only
 * where staff say why.
 *
 * The planned amounts, before bonus, sum to `owed`; nothing is planned where nothing is owed.
 * Refuses `invalid_data`, `tender_not_available`, `tenders_do_not_sum`, `tender_exceeds_captured`.
 */
export function planTenders(
  owed: MinorUnits,
  requested: TenderRequest[] | undefined,
  books: OrderBooks,
  facts: TenderFacts
): PlannedTender[] {
  const tenders = requested ?? [{ tender: "original_payment" }]
  assertTenders(tenders, books, facts)
  const { currency, payments } = books
  const divided = divide(owed, tenders, currency)
  assertFits(owed, divided, facts)
  assertMoneyLeft(divided, books)
  const refundable = new Map(
    payments.map(({ id, captured, refunded }) => [id, captured - refunded])
  )

  return namedPaymentsFirst(divided).flatMap((tender) =>
    tender.tender === "original_payment"
      ? planRefunds(tender, payments, refundable, currency)
      : [planOther(tender, currency, facts)]
  )
}

function assertTenders(tenders: TenderRequest[], books: OrderBooks, facts: TenderFacts): void {
  if (tenders.length === 0) {
    refuse("invalid_data", { field: "tenders", problem: "empty" })
  }
  if (tenders.filter(({ amount }) => amount === undefined).length > 1) {
    refuse("invalid_data", { field: "tenders", problem: "several_without_amount" })
  }
  tenders.forEach((tender) => assertTender(tender, books, facts))
}

function assertTender(
  { tender, amount, payment_id, bonus_percent, order_id, reference }: TenderRequest,
  { payments }: OrderBooks,
  facts: TenderFacts
): void {
  const problem = tenderProblem(tender, facts)
  if (problem) {
    refuse("tender_not_available", { tender, problem })
  }
  if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0)) {
    refuse("invalid_data", { field: "tenders.amount", problem: "not_an_amount", tender })
  }
  if (payment_id !== undefined) {
    assertPayment(payment_id, tender, payments)
  }
  if (bonus_percent !== undefined && !isBonus(bonus_percent, tender)) {
    refuse("invalid_data", { field: "tenders.bonus_percent", problem: "not_a_bonus", tender })
  }
  if ((order_id !== undefined) !== (tender === "replacement_order")) {
    refuse("invalid_data", {
      field: "tenders.order_id",
      problem: order_id === undefined ? "missing" : "not_expected",
      tender,
    })
  }
  if (reference !== undefined && tender !== "manual") {
    refuse("invalid_data", { field: "tenders.reference", problem: "not_expected", tender })
  }
}

function assertPayment(payment_id: string, tender: Tender, payments: CapturedPayment[]): void {
  if (tender !== "original_payment" || !payments.some(({ id }) => id === payment_id)) {
    refuse("invalid_data", {
      field: "tenders.payment_id",
      problem: "unknown_payment",
      tender,
      payment_id,
    })
  }
}

function isBonus(percent: number, tender: Tender): boolean {
  return takesBonus(tender) && percent >= 0 && percent <= 100
}

type AmountedTender = TenderRequest & { amount: MinorUnits }

/** Gives what is left to the tender without an amount; left out where that is nothing. */
function divide(owed: MinorUnits, tenders: TenderRequest[], currency: Currency): AmountedTender[] {
  const sum = sumOf(tenders, ({ amount }) => amount ?? 0)
  const takesRest = tenders.some(({ amount }) => amount === undefined)
  if (sum > owed || (sum < owed && !takesRest)) {
    refuse("tenders_do_not_sum", {
      owed: fromMinor(owed, currency),
      sum: fromMinor(sum, currency),
      currency_code: currency.code,
    })
  }
  return tenders
    .map((tender) => ({ ...tender, amount: tender.amount ?? owed - sum }))
    .filter(({ amount }) => amount > 0)
}

/**
 * The provider refunds what was promised as store credit, or not at all, only for a reason that is
 * written down. Units being exchanged are not asked about: their difference is paid back by any tender.
 */
function assertFits(
  owed: MinorUnits,
  tenders: AmountedTender[],
  { promised_credit, override_reason }: TenderFacts
): void {
  if (override_reason !== null && override_reason.trim() !== "") return
  const refunds = tenders.filter(({ tender }) => tender === "original_payment")
  if (sumOf(refunds, ({ amount }) => amount) > owed - promised_credit) {
    refuse("tender_not_available", {
      tender: "original_payment",
      problem: "override_reason_missing",
    })
  }
}

function assertMoneyLeft(tenders: AmountedTender[], books: OrderBooks): void {
  const money = tenders.filter(({ tender }) => isMoneyTender(tender))
  const requested = sumOf(money, ({ amount }) => amount)
  const available = moneyLeft(books)
  if (available !== null && requested > available) {
    const { currency } = books
    refuse("tender_exceeds_captured", {
      tender: money[0].tender,
      problem: "paid_by_credit",
      available: fromMinor(available, currency),
      requested: fromMinor(requested, currency),
      currency_code: currency.code,
    })
  }
}

/** A payment that was named must not be used up by a tender that may take any. */
function namedPaymentsFirst(tenders: AmountedTender[]): AmountedTender[] {
  return [
    ...tenders.filter(({ payment_id }) => payment_id !== undefined),
    ...tenders.filter(({ payment_id }) => payment_id === undefined),
  ]
}

function planOther(
  { tender, amount, bonus_percent, order_id, reference }: AmountedTender,
  currency: Currency,
  facts: TenderFacts
): PlannedTender {
  if (order_id !== undefined && facts.target_orders !== null) {
    assertTargetOrder(order_id, { amount, currency }, facts.target_orders)
  }
  const percent = takesBonus(tender) ? (bonus_percent ?? promisedBonusPercent(facts)) : 0
  return {
    tender,
    amount,
    bonus: bonusOf(amount, percent),
    payment_id: null,
    provider_id: null,
    target_order_id: order_id ?? null,
    reference: reference ?? null,
  }
}

/** Splits one tender over the payments it may take, and takes it off what they can still refund. */
function planRefunds(
  { tender, amount, payment_id }: AmountedTender,
  payments: CapturedPayment[],
  refundable: Map<string, MinorUnits>,
  currency: Currency
): PlannedTender[] {
  let left = amount
  const planned: PlannedTender[] = []
  for (const payment of oldestFirst(payments)) {
    const isMeant = payment_id === undefined || payment.id === payment_id
    const available = Math.max(0, refundable.get(payment.id) ?? 0)
    const taken = isMeant ? Math.min(left, available) : 0
    if (taken > 0) {
      planned.push(refundOf(payment, taken))
      refundable.set(payment.id, available - taken)
      left -= taken
    }
  }
  if (left > 0) {
    refuse("tender_exceeds_captured", {
      tender,
      payment_id: payment_id ?? null,
      available: fromMinor(amount - left, currency),
      requested: fromMinor(amount, currency),
      currency_code: currency.code,
    })
  }
  return planned
}

function refundOf({ id, provider_id }: CapturedPayment, amount: MinorUnits): PlannedTender {
  return {
    tender: "original_payment",
    amount,
    bonus: 0,
    payment_id: id,
    provider_id,
    target_order_id: null,
    reference: null,
  }
}
