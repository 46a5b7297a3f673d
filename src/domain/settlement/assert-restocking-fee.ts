import type { Currency } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import type { RestockingFee } from "./restocking-fee"

/**
 * A restocking fee that can be taken as it is written.
 *
 * @param field where it stands in the request
 * @param currencies those of the shop, which amounts may be in
 * @throws Refusal `invalid_data` that names the field and the problem
 */
export function assertRestockingFee(
  field: string,
  fee: RestockingFee,
  currencies: Currency[]
): void {
  switch (fee.type) {
    case "none":
      return
    case "percent":
      if (!(fee.percent > 0 && fee.percent <= 100)) {
        refuse("invalid_data", { field: `${field}.percent`, problem: "out_of_range", min: 0, max: 100 })
      }
      return
    case "amount":
      if (!Object.keys(fee.amounts).length) {
        refuse("invalid_data", { field: `${field}.amounts`, problem: "empty" })
      }
      for (const [code, amount] of Object.entries(fee.amounts)) {
        assertFeeAmount(`${field}.amounts.${code}`, code, amount, currencies)
      }
  }
}

/** An amount in major units of a currency of the shop, above 0. */
function assertFeeAmount(field: string, code: string, amount: number, currencies: Currency[]): void {
  const currency = currencies.find((one) => one.code === code)
  if (!currency) {
    refuse("invalid_data", { field, problem: "unknown_currency" })
  }
  if (amount <= 0) {
    refuse("invalid_data", { field, problem: "not_above_zero" })
  }
  if (fromMinor(toMinor(amount, currency), currency) !== amount) {
    refuse("invalid_data", { field, problem: "too_many_decimals" })
  }
}
