import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import type { LineWorth, RawTax, ShippingWorth } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { aShirtLine, EUR, JPY, KWD } from "./cast"
import { CoreBooks, type OrderInCore } from "./core-books"

type Priced = { price: MinorUnits; is_tax_inclusive: boolean; rates: readonly number[] }

/** An order as it was bought: prices in minor units, discounts in percent. */
export type BoughtOrder = {
  currency: Currency
  lines: (Priced & { quantity: number; line_discount: number })[]
  /** An amount in minor units off the whole order, spread over its lines as core does. */
  order_discount: MinorUnits
  shipping: Priced
}

const aPrice = {
  is_tax_inclusive: fc.boolean(),
  rates: fc.constantFrom([], [20], [5.5], [19, 2.75], [0]),
}

/**
 * Orders in euros, yen and dinars; taxes within prices or on top; discounts of lines and of the
 * order.
 */
export const anyOrder: fc.Arbitrary<BoughtOrder> = fc.record({
  currency: fc.constantFrom(EUR, JPY, KWD),
  lines: fc.array(
    fc.record({
      ...aPrice,
      price: fc.integer({ min: 100, max: 30_000 }),
      quantity: fc.integer({ min: 1, max: 8 }),
      line_discount: fc.constantFrom(0, 0, 10, 33.3, 50),
    }),
    { minLength: 1, maxLength: 3 }
  ),
  order_discount: fc.constantFrom(0, 0, 1, 7, 25),
  shipping: fc.record({ ...aPrice, price: fc.constantFrom(0, 490, 999, 1000) }),
})

/** Core's books of such an order, everything delivered and nothing paid yet. */
export function openBooks({ currency, lines, order_discount, shipping }: BoughtOrder): CoreBooks {
  const nets = lines.map((line) =>
    netOf(line, currency)
      .times(line.quantity)
      .times(100 - line.line_discount)
      .div(100)
  )
  const whole = BigNumber.sum(0, ...nets)
  const discount = new BigNumber(order_discount).shiftedBy(-currency.digits)

  return new CoreBooks(
    currency,
    lines.map((line, index) => {
      const { quantity } = line
      const share = discount.times(nets[index]).div(whole)
      const id = `line_${index + 1}`
      return {
        line: aShirtLine({ id, quantity, fulfilled: quantity }),
        worth: { line_item_id: id, quantity, ...grossOf(nets[index].minus(share), line.rates) },
      }
    }),
    [{ id: "ship_1", ...grossOf(netOf(shipping, currency), shipping.rates) }]
  )
}

/**
 * What a customer is asked to pay for these lines and shipping: their unrounded sum, rounded once.
 */
export function toBePaid(core: OrderInCore): MinorUnits {
  const parts: (LineWorth | ShippingWorth)[] = [...core.worths(), ...core.shipping_methods]
  return toMinor(BigNumber.sum(0, ...parts.map(({ total }) => total)), core.currency)
}

function netOf({ price, is_tax_inclusive, rates }: Priced, { digits }: Currency): BigNumber {
  const amount = new BigNumber(price).shiftedBy(-digits)
  const rate = BigNumber.sum(0, ...rates).div(100)
  return is_tax_inclusive ? amount.div(rate.plus(1)) : amount
}

function grossOf(net: BigNumber, rates: readonly number[]): { total: string; taxes: RawTax[] } {
  const taxes = rates.map((rate) => ({
    rate,
    code: `VAT ${rate}`,
    amount: net.times(rate).div(100).toFixed(),
  }))
  const total = BigNumber.sum(net, ...taxes.map(({ amount }) => amount)).toFixed()
  return { total, taxes }
}
