import { fromMinor } from "../../money/from-minor"
import { toMinor } from "../../money/to-minor"
import type { PolicyQuestion } from "../eligibility-rule"

/** Does a unit cost no more than the policy names? A currency that it does not name has no limit. */
export const notTooExpensive: PolicyQuestion<"price_above"> = (
  { amounts },
  { unit_price, currency }
) => {
  const limit = amounts[currency.code]
  if (limit === undefined || unit_price <= toMinor(limit, currency)) return null
  return { price: fromMinor(unit_price, currency), limit, currency_code: currency.code }
}
