import type { RawTax, TaxAmount } from "../facts"
import type { Currency } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { mergeTaxes } from "./merge-taxes"

/** Core's taxes in minor units, rounded half-even, one per rate and code. */
export function minorTaxes(taxes: RawTax[], currency: Currency): TaxAmount[] {
  return mergeTaxes(taxes.map((tax) => ({ ...tax, amount: toMinor(tax.amount, currency) })))
}
