import type { OrderBooks, RawAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { fromMinor, toRaw } from "../money/from-minor"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import { itemValues } from "../settlement/item-values"
import { withCoreUnits } from "../settlement/units-to-settle"
import { sumOf } from "../sum-of"
import type { ExchangePrice } from "../words"
import { exchangeAmounts, type ExchangeAmounts, type ExchangeCharges } from "./exchange-amounts"
import type { ExchangedUnits } from "./exchanged-units"
import type { ExchangeVariant } from "./exchange-variant"
import { newUnitsTotal, type PromotionCut } from "./new-units-total"

/** Units that are exchanged, with what is sent for them. */
export type UnitsToExchange = ExchangedUnits & {
  variant: ExchangeVariant
  /** What promotions of the order take off the new units, where they cost their price of the day. */
  cuts: PromotionCut[]
}

/** What approval agrees on. Amounts gross, in minor units. */
export type AgreedExchange = ExchangeCharges & {
  price: ExchangePrice
  /** What the difference was said to be; left out: whatever it is. */
  expected_difference?: MinorUnits
}

/** New units of one variant for units of one item. */
export type PlannedExchangeLine = {
  rma_item_id: string
  variant: ExchangeVariant
  quantity: number
  /** Of one unit, in major units and unrounded; it includes tax or not. */
  unit_price: RawAmount
  is_tax_inclusive: boolean
  cuts: PromotionCut[]
  /** Of all its units: promotions off, taxes in, in minor units. */
  total: MinorUnits
}

/** What an exchange sends and what it costs. */
export type ExchangePlan = ExchangeAmounts & {
  price: ExchangePrice
  lines: PlannedExchangeLine[]
}

/**
 * What the new units of a case cost beside the old ones. Old units are worth what was truly paid for
 * them, beyond what was recorded for units of the line before; new ones their price of the day, or by
 * an even exchange the same as the old.
 *
 * Refuses `invalid_data` (a variant without a price), `settlement_changed` (another difference than
 * was expected).
 */
export function planExchange(
  units: UnitsToExchange[],
  books: OrderBooks,
  agreed: AgreedExchange
): ExchangePlan {
  const { currency } = books
  const settled = units.map(({ item, quantity }) => withCoreUnits(item, quantity))
  const worths = itemValues(settled, books).lines.map(({ amount }) => amount)
  const lines = units.map((one, index) =>
    one.is_sent_again || agreed.price === "even"
      ? evenLine(one, worths[index], currency)
      : lineOfTheDay(one, currency)
  )
  const old_worth = sumOf(worths, (worth) => worth)
  const amounts = exchangeAmounts(old_worth, sumOf(lines, ({ total }) => total), agreed)
  assertAsExpected(amounts.difference, agreed, currency)
  return {
    price: units.every(({ is_sent_again }) => is_sent_again) ? "even" : agreed.price,
    ...amounts,
    lines,
  }
}

/**
 * The price of one unit is not rounded, so that the units together cost what the old ones are worth.
 * It includes tax: what the customer paid stays the same, whatever the tax on it is by now.
 */
function evenLine(
  { item, variant, quantity }: UnitsToExchange,
  worth: MinorUnits,
  currency: Currency
): PlannedExchangeLine {
  return {
    rma_item_id: item.id,
    variant,
    quantity,
    unit_price: evenUnitPrice(toRaw(worth, currency), quantity),
    is_tax_inclusive: true,
    cuts: [],
    total: worth,
  }
}

/** As many as core keeps of a quotient. */
const UNIT_PRICE_DECIMALS = 18

/** What one of so many units costs that cost `total` together, in major units and unrounded. */
export function evenUnitPrice(total: RawAmount, quantity: number): RawAmount {
  return new Decimal(total).div(quantity).decimalPlaces(UNIT_PRICE_DECIMALS).toFixed()
}

function lineOfTheDay(
  { item, variant, quantity, cuts }: UnitsToExchange,
  currency: Currency
): PlannedExchangeLine {
  const { unit_price, is_tax_inclusive, taxes } = variant
  if (unit_price === null) {
    return refuse("invalid_data", {
      field: "exchange_variant_id",
      problem: "no_price",
      id: item.id,
      variant_id: variant.variant_id,
      currency_code: currency.code,
    })
  }
  const priced = { unit_price, is_tax_inclusive, quantity, cuts }
  const total = toMinor(newUnitsTotal({ ...priced, taxes }), currency)
  return { rma_item_id: item.id, variant, ...priced, total }
}

function assertAsExpected(
  difference: MinorUnits,
  { expected_difference = difference }: AgreedExchange,
  currency: Currency
): void {
  if (difference === expected_difference) return
  refuse("settlement_changed", {
    difference: fromMinor(difference, currency),
    expected_difference: fromMinor(expected_difference, currency),
    currency_code: currency.code,
  })
}
