import { aShirtOrder } from "../../__tests__/cast"
import type { TaxAmount } from "../../facts"
import { shippingRefund } from "../shipping-refund"

/** 398.00 net at two rates, 484.57 in all. */
const SHIPPING = {
  id: "ship_1",
  total: "484.565",
  taxes: [
    { rate: 19, code: null, amount: "75.62" },
    { rate: 2.75, code: null, amount: "10.945" },
  ],
}
const sum = (taxes: TaxAmount[]) => taxes.reduce((all, { amount }) => all + amount, 0)

it("never holds more tax than it is worth, and leaves none behind", () => {
  const recorded = { lines: [], shipping_refund: 0, shipping_taxes: [] as TaxAmount[], rounding: 0 }
  const given: number[] = []
  for (const amount of [2, 1, 1, 1, 1, 48450]) {
    const { taxes } = shippingRefund(amount, aShirtOrder({ shipping_methods: [SHIPPING], recorded }))
    expect(sum(taxes)).toBeLessThanOrEqual(amount)
    recorded.shipping_refund += amount
    recorded.shipping_taxes = taxes.map((tax, index) => ({
      ...tax,
      amount: tax.amount + (recorded.shipping_taxes[index]?.amount ?? 0),
    }))
    given.push(sum(taxes))
  }
  expect(recorded.shipping_refund).toBe(48456)
  expect(sum(recorded.shipping_taxes)).toBe(8656)
})

it("leaves to the next what a refund of one cent cannot hold", () => {
  const [first, second] = [{ rate: 19, code: null }, { rate: 2.75, code: null }]
  const recorded = {
    lines: [],
    shipping_refund: 40,
    shipping_taxes: [{ ...first, amount: 3 }, { ...second, amount: 0 }],
    rounding: 0,
  }
  const books = aShirtOrder({ shipping_methods: [SHIPPING], recorded })
  expect(shippingRefund(1, books)).toMatchObject({ amount: 1, taxes: [{ amount: 1 }, { amount: 0 }] })
})
