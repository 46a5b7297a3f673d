import type { Currency, MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { keptDifference, type DifferenceMoney, type ExchangeToPay } from "./judge-difference"

/**
 * What was paid for the difference of an exchange beyond what it asks for by now, in minor units: all of
 * it where the exchange is off, the rest where fewer units are exchanged than were paid for, or more was
 * paid than was asked. Of a difference that is not paid whole nothing is too much.
 */
export function surplusDifference(
  { difference, canceled_at }: Pick<ExchangeToPay, "difference" | "canceled_at">,
  money: DifferenceMoney,
  currency: Currency
): MinorUnits {
  const asked = canceled_at === null ? Math.max(0, toMinor(difference, currency)) : 0
  return Math.max(0, keptDifference(money) - asked)
}
