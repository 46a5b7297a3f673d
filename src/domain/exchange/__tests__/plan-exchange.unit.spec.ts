import { aMugItem, aMugWorth, aShirtItem, aShirtOrder, aShirtWorth, EUR, JPY, KWD } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { OrderBooks } from "../../facts"
import type { ExchangeVariant } from "../exchange-variant"
import { planExchange, type AgreedExchange, type UnitsToExchange } from "../plan-exchange"

const VAT_20 = { rate: 20, code: "vat", name: "VAT", tax_rate_id: null, provider_id: null }
const LEVY_5 = { ...VAT_20, rate: 5, code: "levy" }

function aVariant(changes: Partial<ExchangeVariant> = {}): ExchangeVariant {
  return {
    variant_id: "variant_hoodie",
    product_id: "prod_hoodie",
    product_title: "Hoodie",
    title: "M",
    sku: "HOODIE-M",
    thumbnail: null,
    is_published: true,
    is_in_sales_channel: true,
    unit_price: "70",
    is_tax_inclusive: false,
    taxes: [],
    manage_inventory: true,
    allow_backorder: false,
    stock: [],
    ...changes,
  }
}

function someUnits(changes: Partial<UnitsToExchange> = {}): UnitsToExchange {
  return {
    item: aShirtItem({ resolution: "exchange", approved_quantity: 1 }),
    quantity: 1,
    variant_id: "variant_hoodie",
    is_sent_again: false,
    variant: aVariant(),
    cuts: [],
    ...changes,
  }
}

const NO_FEES: AgreedExchange = { price: "day", shipping_amount: 0, label_fee: 0, restocking_fee: 0 }

function plan(
  units: Partial<UnitsToExchange>[],
  agreed: Partial<AgreedExchange> = {},
  books: Partial<OrderBooks> = {}
) {
  return planExchange(units.map(someUnits), aShirtOrder(books), { ...NO_FEES, ...agreed })
}

const cut = (amount: string, is_tax_inclusive = false) => ({
  amount,
  is_tax_inclusive,
  code: "CUT",
  promotion_id: "promo_cut",
})

describe("the difference of one shirt at 50.00", () => {
  const rows: [string, Partial<UnitsToExchange>, Partial<AgreedExchange>, number][] = [
    ["for a hoodie at 70.00", {}, {}, 2000],
    ["for a cap at 30.00", { variant: aVariant({ unit_price: "30" }) }, {}, -2000],
    ["for a shirt at 50.00", { variant: aVariant({ unit_price: "50" }) }, {}, 0],
    ["with 20 % tax on top", { variant: aVariant({ taxes: [VAT_20] }) }, {}, 3400],
    ["with two taxes, which add up", { variant: aVariant({ taxes: [VAT_20, LEVY_5] }) }, {}, 3750],
    [
      "with tax in the price",
      { variant: aVariant({ taxes: [VAT_20], is_tax_inclusive: true }) },
      {},
      2000,
    ],
    ["with shipping and fees", {}, { shipping_amount: 500, label_fee: 400, restocking_fee: 250 }, 3150],
    ["with 10 off by a promotion", { cuts: [cut("10")] }, {}, 1000],
    [
      "with 12 off, tax included",
      { variant: aVariant({ taxes: [VAT_20] }), cuts: [cut("12", true)] },
      {},
      2200,
    ],
    ["with more off than it costs", { cuts: [cut("100")] }, {}, -5000],
    ["half a cent, to the even cent", { variant: aVariant({ unit_price: "50.125" }) }, {}, 12],
    ["by an even exchange", {}, { price: "even" }, 0],
    ["by an even exchange with shipping", {}, { price: "even", shipping_amount: 1000 }, 1000],
    ["sent again, whatever it costs by now", { is_sent_again: true }, {}, 0],
  ]
  it.each(rows)("%s", (_, units, agreed, difference) => {
    expect(plan([units], agreed).difference).toBe(difference)
  })
})

it("says what the old units are worth and what the new ones cost, with their shipping", () => {
  const agreed = { shipping_amount: 500, label_fee: 400 }
  expect(plan([{ quantity: 2 }], agreed)).toMatchObject({
    price: "day",
    old_worth: 10000,
    new_worth: 14500,
    shipping_amount: 500,
    label_fee: 400,
    restocking_fee: 0,
    difference: 4900,
    lines: [{ rma_item_id: "rmai_shirt", quantity: 2, unit_price: "70", total: 14000 }],
  })
})

it("values units beyond what was recorded of the line, item after item", () => {
  const mug = (id: string) => ({
    item: aMugItem({ id, resolution: "exchange", approved_quantity: 1 }),
    variant: aVariant({ unit_price: "5" }),
  })
  const lines = [aMugWorth()]
  expect(plan([mug("one"), mug("two")], {}, { lines }).old_worth).toBe(667)
  const recorded = {
    ...aShirtOrder().recorded,
    lines: [{ line_item_id: "line_mug", quantity: 1, amount: 333, taxes: [] }],
  }
  expect(plan([mug("two")], {}, { lines, recorded }).old_worth).toBe(334)
})

describe("an even exchange", () => {
  const rows: [string, Pick<OrderBooks, "currency">, string, string, number][] = [
    ["euros", { currency: EUR }, "10", "3.333333333333333333", 1000],
    ["yen", { currency: JPY }, "1000", "333.333333333333333333", 1000],
    ["dinars", { currency: KWD }, "16.5", "5.5", 16500],
  ]
  it.each(rows)("costs in %s what the old units are worth", (_, books, total, price, minor) => {
    const lines = [aShirtWorth({ quantity: 3, total })]
    const { difference, old_worth, lines: planned } = plan(
      [{ quantity: 3, variant: aVariant({ taxes: [VAT_20] }) }],
      { price: "even" },
      { ...books, lines }
    )
    expect({ difference, old_worth }).toEqual({ difference: 0, old_worth: minor })
    expect(planned).toMatchObject([{ unit_price: price, is_tax_inclusive: true, cuts: [], total: minor }])
  })

  it("needs no price of the day, and takes no promotion off", () => {
    const { lines } = plan([{ variant: aVariant({ unit_price: null }), cuts: [cut("10")] }], {
      price: "even",
    })
    expect(lines).toMatchObject([{ unit_price: "50", cuts: [], total: 5000 }])
  })

  it("is what a case is that only sends again", () => {
    expect(plan([{ is_sent_again: true }]).price).toBe("even")
    expect(plan([{ is_sent_again: true }, {}]).price).toBe("day")
  })
})

it("counts yen without and dinars with three decimals", () => {
  const yen = plan([{ variant: aVariant({ unit_price: "1234", taxes: [VAT_20] }) }], {}, {
    currency: JPY,
    lines: [aShirtWorth({ total: "2000" })],
  })
  expect(yen).toMatchObject({ old_worth: 1000, new_worth: 1481, difference: 481 })
  const dinars = plan([{ variant: aVariant({ unit_price: "23.125" }) }], {}, {
    currency: KWD,
    lines: [aShirtWorth({ total: "33" })],
  })
  expect(dinars).toMatchObject({ old_worth: 16500, new_worth: 23125, difference: 6625 })
})

describe("refuses", () => {
  it("another difference than was expected, and takes the same", () => {
    expect(refusalOf(() => plan([{}], { expected_difference: 1900 }))).toEqual({
      code: "settlement_changed",
      details: { difference: 20, expected_difference: 19, currency_code: "eur" },
    })
    expect(plan([{}], { expected_difference: 2000 }).difference).toBe(2000)
  })

  it("a variant without a price", () => {
    expect(refusalOf(() => plan([{ variant: aVariant({ unit_price: null }) }]))).toMatchObject({
      code: "invalid_data",
      details: { field: "exchange_variant_id", problem: "no_price" },
    })
  })
})
