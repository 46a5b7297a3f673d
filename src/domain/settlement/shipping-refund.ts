import type { OrderBooks } from "../facts"
import { fromMinor } from "../money/from-minor"
import type { MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import { minorTaxes } from "./minor-taxes"
import { refundableShipping } from "./refundable-shipping"
import type { Worth } from "./worth"

/**
 * An amount of outbound shipping to be given back, in minor units, with the shipping's taxes. They
 * are taken as the difference of two shares, so that refunds over several cases sum to the tax that
 * was paid.
 *
 * Refuses `invalid_data` more than was to be paid for shipping, over all cases.
 */
export function shippingRefund(amount: MinorUnits, books: OrderBooks): Worth {
  if (amount === 0) {
    return { amount, taxes: [] }
  }
  const { currency, shipping_methods: methods } = books
  const paid = sumOf(methods, ({ total }) => toMinor(total, currency))
  const before = books.recorded.shipping_refund
  const refundable = refundableShipping(books)
  if (amount > refundable) {
    refuse("invalid_data", {
      field: "shipping_refund",
      problem: "more_than_paid",
      refundable: fromMinor(refundable, currency),
      requested: fromMinor(amount, currency),
      currency_code: currency.code,
    })
  }
  const taxes = minorTaxes(
    methods.flatMap((method) => method.taxes),
    currency
  )
  return {
    amount,
    taxes: taxes.map((tax) => ({
      ...tax,
      amount: proRata(tax.amount, before + amount, paid) - proRata(tax.amount, before, paid),
    })),
  }
}
