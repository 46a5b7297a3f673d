import type { OrderBooks, TaxAmount } from "../facts"
import { fromMinor } from "../money/from-minor"
import type { MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { refuse } from "../refusals"
import { minorTaxes } from "./minor-taxes"
import { refundableShipping, shippingTotal } from "./refundable-shipping"
import type { Worth } from "./worth"

/**
 * An amount of outbound shipping to be given back, in minor units, with the shipping's taxes.
 *
 * Refuses `invalid_data` more than was to be paid for shipping, over all cases.
 */
export function shippingRefund(amount: MinorUnits, books: OrderBooks): Worth {
  const refundable = refundableShipping(books)
  if (amount > refundable) {
    refuse("invalid_data", {
      field: "shipping_refund",
      problem: "more_than_paid",
      refundable: fromMinor(refundable, books.currency),
      requested: fromMinor(amount, books.currency),
      currency_code: books.currency.code,
    })
  }
  return { amount, taxes: amount === 0 ? [] : shippingTaxes(amount, books) }
}

/**
 * As differences of two shares, so that refunds over several cases sum to the tax that was paid.
 */
function shippingTaxes(amount: MinorUnits, books: OrderBooks): TaxAmount[] {
  const total = shippingTotal(books)
  const before = books.recorded.shipping_refund
  const taxes = minorTaxes(
    books.shipping_methods.flatMap((method) => method.taxes),
    books.currency
  )
  return taxes.map((tax) => ({
    ...tax,
    amount: proRata(tax.amount, before + amount, total) - proRata(tax.amount, before, total),
  }))
}
