import type { RawAmount } from "../facts"
import { Decimal } from "./decimal"

/** An unrounded amount in major units with the other sign. */
export function negated(amount: RawAmount): RawAmount {
  const value = new Decimal(amount)
  return value.isZero() ? "0" : value.negated().toFixed()
}
