import type { CapturedPayment } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { Tender } from "../words"

/** A way to pay that staff chose. Without an amount (minor units) it takes what is left. */
export type TenderRequest = { tender: Tender; amount?: MinorUnits; payment_id?: string }

/** One payment to be made: `amount` in minor units, above 0. */
export type PlannedTender = {
  tender: Tender
  amount: MinorUnits
  payment_id: string | null
  provider_id: string | null
}

/** Payable so far: what else is a tender by name needs a ledger that the shop does not have yet. */
const AVAILABLE: readonly Tender[] = ["original_payment", "manual"]

/**
 * How what is owed is paid; without a request all of it goes back to the original payments. These
 * are refunded oldest first, each at most what was captured and not refunded yet: what the card
 * cannot take is said here, before anything is paid.
 *
 * The planned amounts sum to `owed`; nothing is planned where nothing is owed.
 * Refuses `invalid_data`, `tender_not_available`, `tenders_do_not_sum`, `tender_exceeds_captured`.
 */
export function planTenders(
  owed: MinorUnits,
  requested: TenderRequest[] | undefined,
  payments: CapturedPayment[],
  currency: Currency
): PlannedTender[] {
  const tenders = requested ?? [{ tender: "original_payment" }]
  assertTenders(tenders, payments)
  const refundable = new Map(
    payments.map(({ id, captured, refunded }) => [id, captured - refunded])
  )

  return namedPaymentsFirst(divide(owed, tenders, currency)).flatMap((tender) =>
    tender.tender === "original_payment"
      ? planRefunds(tender, payments, refundable, currency)
      : [{ tender: tender.tender, amount: tender.amount, payment_id: null, provider_id: null }]
  )
}

function assertTenders(tenders: TenderRequest[], payments: CapturedPayment[]): void {
  if (tenders.length === 0) {
    refuse("invalid_data", { field: "tenders", problem: "empty" })
  }
  if (tenders.filter(({ amount }) => amount === undefined).length > 1) {
    refuse("invalid_data", { field: "tenders", problem: "several_without_amount" })
  }
  for (const { tender, amount, payment_id } of tenders) {
    if (!AVAILABLE.includes(tender)) {
      refuse("tender_not_available", { tender })
    }
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0)) {
      refuse("invalid_data", { field: "tenders.amount", problem: "not_an_amount", tender })
    }
    if (payment_id !== undefined) {
      assertPayment(payment_id, tender, payments)
    }
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

/** A payment that was named must not be used up by a tender that may take any. */
function namedPaymentsFirst(tenders: AmountedTender[]): AmountedTender[] {
  return [
    ...tenders.filter(({ payment_id }) => payment_id !== undefined),
    ...tenders.filter(({ payment_id }) => payment_id === undefined),
  ]
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
      const { id, provider_id } = payment
      planned.push({ tender, amount: taken, payment_id: id, provider_id })
      refundable.set(id, available - taken)
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

/** By id where two are of the same moment: the same plan, whoever makes it. */
function oldestFirst(payments: CapturedPayment[]): CapturedPayment[] {
  return [...payments].sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))
}
