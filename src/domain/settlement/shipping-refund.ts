import type { OrderBooks, TaxAmount } from "../facts"
import { fromMinor } from "../money/from-minor"
import type { MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { refuse } from "../refusals"
import { isSameTax } from "./merge-taxes"
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
 * The share of all that was given back by now, less what was recorded: so refunds over several cases
 * sum to the tax that was paid, also where one of them was voided between. Together the taxes are never
 * more than the amount: what a refund of a cent or two cannot hold comes with the next.
 */
function shippingTaxes(amount: MinorUnits, books: OrderBooks): TaxAmount[] {
  const total = shippingTotal(books)
  const { shipping_refund: before, shipping_taxes } = books.recorded
  const taxes = minorTaxes(
    books.shipping_methods.flatMap((method) => method.taxes),
    books.currency
  )
  let left = amount
  return taxes.map((tax) => {
    const shareBefore = proRata(tax.amount, before, total)
    const recorded = shipping_taxes.find((other) => isSameTax(other, tax))?.amount ?? 0
    // An edit that changed the shipping says nothing of what was given back before it.
    const isRounding = Math.abs(recorded - shareBefore) <= MOST_ROUNDING
    const settled = isRounding ? recorded : shareBefore
    const share = proRata(tax.amount, before + amount, total) - settled
    const inside = Math.max(0, Math.min(left, share))
    left -= inside
    return { ...tax, amount: inside }
  })
}

/** Each refund is rounded by one minor unit at most, and shipping is given back in a few at most. */
const MOST_ROUNDING = 5
