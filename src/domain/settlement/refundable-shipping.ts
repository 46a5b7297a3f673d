import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"

/** What was to be paid for outbound shipping and was not given back yet, over all cases, in minor units. */
export function refundableShipping({ currency, shipping_methods, recorded }: OrderBooks): MinorUnits {
  const paid = sumOf(shipping_methods, ({ total }) => toMinor(total, currency))
  return Math.max(0, paid - recorded.shipping_refund)
}
