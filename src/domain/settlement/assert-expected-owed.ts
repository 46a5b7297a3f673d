import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"

/**
 * Whether what is owed (minor units) is what staff saw when they agreed to it; they may have said
 * nothing. Refuses `settlement_changed`.
 */
export function assertExpectedOwed(
  owed: MinorUnits,
  expected: MinorUnits | undefined,
  currency: Currency
): void {
  if (expected !== undefined && expected !== owed) {
    refuse("settlement_changed", {
      owed: fromMinor(owed, currency),
      expected_owed: fromMinor(expected, currency),
      currency_code: currency.code,
    })
  }
}
