import type { RawAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { differenceStatus } from "./difference-status"

/** What became of the money of a difference, in minor units. */
export type DifferenceMoney = {
  captured: MinorUnits
  /** By settlements that give it back, whether they are paid out yet or not. */
  given_back: MinorUnits
  /** At its own payments, by whatever. */
  refunded: MinorUnits
}

export type ExchangeToPay = {
  difference: RawAmount
  difference_paid_at: Date | string | null
  canceled_at: Date | string | null
}

/**
 * What is to be done about what was paid for the difference of an exchange:
 *
 * * `record`: all of it is there, and nobody wrote it down
 * * `give_back`: the exchange is off, and the money is here
 * * `nothing`
 */
export type DifferenceVerdict = "record" | "give_back" | "nothing"

/** Says what is to be done about what was paid for a difference, however and whenever it was paid. */
export function judgeDifference(
  { difference, difference_paid_at, canceled_at }: ExchangeToPay,
  money: DifferenceMoney,
  currency: Currency
): DifferenceVerdict {
  const kept = keptDifference(money)
  if (canceled_at !== null) return kept > 0 ? "give_back" : "nothing"
  const isDue = differenceStatus(difference, difference_paid_at !== null) === "due"
  return isDue && kept >= toMinor(difference, currency) ? "record" : "nothing"
}

/**
 * What of a difference was paid and is not given back, in minor units. A refund that a settlement of
 * ours asked for stands in both, and one that staff made in core's dialog at the payment alone.
 */
export function keptDifference({ captured, given_back, refunded }: DifferenceMoney): MinorUnits {
  return Math.max(0, captured - Math.max(given_back, refunded))
}
