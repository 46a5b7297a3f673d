import type { RawAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"

/** What an exchange cost, in major units. */
export type ExchangeAmounts = { old_worth: RawAmount; new_worth: RawAmount; difference: RawAmount }

/**
 * What is still to be paid, in minor units, where the customer keeps old units besides the new ones:
 * the price of the new units less the difference that was asked for, by the share of the units that are
 * kept. Without fees that is what the kept units are worth; by a cheaper exchange no more than what the
 * new ones cost, because the rest is not given back. Fees of a way back that nobody went are left out.
 *
 * `kept`: what the kept units are worth, in minor units.
 */
export function fullPrice(
  { old_worth, new_worth, difference }: ExchangeAmounts,
  kept: MinorUnits,
  currency: Currency
): MinorUnits {
  const old = toMinor(old_worth, currency)
  const unpaid = toMinor(new_worth, currency) - Math.max(0, toMinor(difference, currency))
  return old === 0 ? 0 : Math.max(0, proRata(unpaid, kept, old))
}
