import type { RawAmount } from "../facts"
import { Decimal } from "../money/decimal"
import type { ExchangeVariant } from "./exchange-variant"

/** What a promotion takes off all new units of a line, in major units and unrounded. */
export type PromotionCut = {
  amount: RawAmount
  is_tax_inclusive: boolean
  code: string | null
  promotion_id: string | null
}

type NewUnits = {
  /** Of one unit, in major units. */
  unit_price: RawAmount
  is_tax_inclusive: boolean
  quantity: number
  cuts: PromotionCut[]
  taxes: Pick<ExchangeVariant["taxes"][number], "rate">[]
}

/**
 * What new units cost, promotions off and taxes in, in major units and unrounded, as core computes the
 * total of an order line. Never below 0, whatever the promotions take off.
 */
export function newUnitsTotal({ unit_price, is_tax_inclusive, quantity, cuts, taxes }: NewUnits): Decimal {
  const rate = taxes.reduce((sum, tax) => sum.plus(tax.rate), new Decimal(0)).div(100)
  const gross = (amount: Decimal, isTaxInclusive: boolean) =>
    isTaxInclusive ? amount : amount.plus(amount.times(rate))
  const price = gross(new Decimal(unit_price).times(quantity), is_tax_inclusive)
  const off = cuts.reduce(
    (sum, cut) => sum.plus(gross(new Decimal(cut.amount), cut.is_tax_inclusive)),
    new Decimal(0)
  )
  return Decimal.max(0, price.minus(off))
}
