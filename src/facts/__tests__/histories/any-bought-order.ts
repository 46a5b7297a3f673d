import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import { aShirtLine, EUR, JPY, KWD } from "../../../domain/__tests__/cast"
import type { Currency } from "../../../domain/money/currency"
import { CoreRows, stored, type ItemPrice, type PricedRow, type ShippingRow } from "./core-rows"

type Taxed = { is_tax_inclusive: boolean; rates: readonly number[] }
type Discount = { percent: number } | { of_price: number }

/** An order as it was bought: prices in hundredths of a minor unit, as a price list may have them. */
export type BoughtOrder = {
  currency: Currency
  lines: (Taxed & { price: number; quantity: number; discount: Discount | null })[]
  /** In percent of the price of all lines, spread over them as core spreads it. */
  order_discount: number
  shipping: (Taxed & { price: number; discount: number })[]
  /** In percent of what was to be paid: by gift card, and of the rest by up to two payments. */
  paid: { redeemed: number; captured: readonly number[] }
}

const taxed = {
  is_tax_inclusive: fc.boolean(),
  rates: fc.constantFrom([], [20], [20], [5.5], [19, 2.75], [0], [8.875]),
}

/** Mostly whole minor units; else thirds of a cent, as goods by weight have them. */
const aPrice = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 30_000 }).map((minor) => minor * 100) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 500_000 }) }
)

const aDiscount: fc.Arbitrary<Discount | null> = fc.constantFrom(
  null,
  null,
  { percent: 10 },
  { percent: 33.3 },
  { percent: 100 },
  { of_price: 7 },
  { of_price: 1 / 3 }
)

type Line = BoughtOrder["lines"][number]
type Way = BoughtOrder["shipping"][number]

const aLine: fc.Arbitrary<Line> = fc.record({
  ...taxed,
  price: aPrice,
  quantity: fc.integer({ min: 1, max: 7 }),
  discount: aDiscount,
})

const aWay: fc.Arbitrary<Way> = fc.record({
  ...taxed,
  price: aPrice,
  discount: fc.constantFrom(0, 0, 0, 50, 100),
})

/** Euros, yen and dinars; taxes within prices and on top, several rates; discounts of all kinds. */
export const anyBoughtOrder: fc.Arbitrary<BoughtOrder> = fc.record({
  currency: fc.constantFrom(EUR, JPY, KWD),
  lines: fc.oneof(
    { weight: 3, arbitrary: fc.tuple<Line[]>(aLine) },
    { weight: 2, arbitrary: fc.tuple<Line[]>(aLine, aLine) },
    { weight: 1, arbitrary: fc.tuple<Line[]>(aLine, aLine, aLine) }
  ),
  order_discount: fc.constantFrom(0, 0, 0, 15, 1 / 7),
  shipping: fc.oneof(
    { weight: 1, arbitrary: fc.tuple<Way[]>() },
    { weight: 4, arbitrary: fc.tuple<Way[]>(aWay) },
    { weight: 1, arbitrary: fc.tuple<Way[]>(aWay, aWay) }
  ),
  paid: fc.record({
    redeemed: fc.constantFrom(0, 0, 0, 0, 30, 100),
    captured: fc.constantFrom([100], [100], [100], [60, 40], [40], []),
  }),
})

/** Core's rows of such an order, everything delivered and nothing paid yet. */
export function rowsOf(order: BoughtOrder): CoreRows {
  const { currency, lines, shipping } = order
  return new CoreRows(
    currency,
    lines.map((line, index) => ({
      line: aShirtLine({
        id: `line_${index + 1}`,
        quantity: line.quantity,
        fulfilled: line.quantity,
      }),
      price: itemPrice(line, order),
    })),
    shipping.map((method, index) => shippingRow(method, `ship_${index + 1}`, currency))
  )
}

function itemPrice(line: BoughtOrder["lines"][number], order: BoughtOrder): ItemPrice {
  const price = toMajor(line.price, order.currency)
  const { number, raw } = stored(price)
  const whole = price.times(line.quantity)
  const ofLine = discountOf(whole, line.discount)
  const ofOrder = whole.minus(ofLine).times(order.order_discount).div(100)
  return {
    unit_price: number,
    raw_unit_price: raw,
    ...taxesAndDiscounts(line, [ofLine, ofOrder]),
  }
}

function shippingRow(
  method: BoughtOrder["shipping"][number],
  id: string,
  currency: Currency
): ShippingRow {
  const price = toMajor(method.price, currency)
  const { number, raw } = stored(price)
  const discount = price.times(method.discount).div(100)
  return { id, amount: number, raw_amount: raw, ...taxesAndDiscounts(method, [discount]) }
}

function discountOf(whole: BigNumber, discount: Discount | null): BigNumber {
  if (discount === null) {
    return new BigNumber(0)
  }
  return "percent" in discount
    ? whole.times(discount.percent).div(100)
    : whole.times(discount.of_price).div(10)
}

/** A discount is taken off the price as it is written: with tax where the price has it. */
function taxesAndDiscounts({ is_tax_inclusive, rates }: Taxed, discounts: BigNumber[]): PricedRow {
  return {
    is_tax_inclusive,
    tax_lines: rates.map((rate) => ({ rate, code: `VAT ${rate}` })),
    adjustments: discounts
      .filter((discount) => discount.gt(0))
      .map((discount) => {
        const { number, raw } = stored(discount.decimalPlaces(12))
        return { amount: number, raw_amount: raw, is_tax_inclusive }
      }),
  }
}

function toMajor(hundredths: number, { digits }: Currency): BigNumber {
  return new BigNumber(hundredths).shiftedBy(-digits - 2)
}
