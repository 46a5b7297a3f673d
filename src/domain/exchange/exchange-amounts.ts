import type { MinorUnits } from "../money/currency"

/** What an exchange comes to. Amounts gross, in minor units. */
export type ExchangeAmounts = ExchangeCharges & {
  old_worth: MinorUnits
  /** With the shipping. */
  new_worth: MinorUnits
  /** Above 0 the customer pays it, below the customer gets it. */
  difference: MinorUnits
}

/** What the customer pays beside the new units. Amounts gross, in minor units. */
export type ExchangeCharges = {
  /** For the way out. */
  shipping_amount: MinorUnits
  label_fee: MinorUnits
  restocking_fee: MinorUnits
}

/** What new units, the way out and the fees come to beside the old units. In minor units. */
export function exchangeAmounts(
  old_worth: MinorUnits,
  newUnits: MinorUnits,
  { shipping_amount, label_fee, restocking_fee }: ExchangeCharges
): ExchangeAmounts {
  const new_worth = newUnits + shipping_amount
  const difference = new_worth + label_fee + restocking_fee - old_worth
  return { old_worth, new_worth, shipping_amount, label_fee, restocking_fee, difference }
}
