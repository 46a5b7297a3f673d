import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"

/**
 * What was to be paid for outbound shipping and was not given back yet, over all cases, in minor
 * units.
 */
export function refundableShipping(books: OrderBooks): MinorUnits {
  return Math.max(0, shippingTotal(books) - books.recorded.shipping_refund)
}

/** What was to be paid for outbound shipping, every method rounded by itself, in minor units. */
export function shippingTotal({
  currency,
  shipping_methods,
}: Pick<OrderBooks, "currency" | "shipping_methods">): MinorUnits {
  return sumOf(shipping_methods, ({ total }) => toMinor(total, currency))
}
