import { isRefusal } from "../../refusals"
import { assertExchangeChoice, type ExchangeChooser } from "../assert-exchange-choice"
import { availableUnits } from "../available-units"
import type { ExchangeVariant } from "../exchange-variant"
import { priceOfUnits } from "../price-of-units"

const EUR = { code: "eur", digits: 2 }

function shirt(differences: Partial<ExchangeVariant> = {}): ExchangeVariant {
  return {
    variant_id: "variant_large",
    product_id: "prod_shirt",
    product_title: "Organic cotton T-shirt",
    title: "White / L",
    sku: "SHIRT-WHITE-L",
    thumbnail: null,
    is_published: true,
    is_in_sales_channel: true,
    unit_price: "50",
    is_tax_inclusive: false,
    taxes: [tax(20)],
    manage_inventory: true,
    allow_backorder: false,
    stock: [part(1, 4, 3)],
    ...differences,
  }
}

const tax = (rate: number) => ({
  rate,
  code: `T${rate}`,
  name: "Tax",
  tax_rate_id: null,
  provider_id: null,
})

const part = (required_quantity: number, ...available: number[]) => ({
  inventory_item_id: `iitem_${required_quantity}`,
  required_quantity,
  places: available.map((free, index) => ({ location_id: `sloc_${index}`, available: free })),
})

const old = shirt({ variant_id: "variant_medium", title: "White / M" })
const cap = shirt({ variant_id: "variant_cap", product_id: "prod_cap", unit_price: "30" })

function answerTo(
  variant: ExchangeVariant | undefined,
  { scope = null, quantity = 1, today = old }: {
    scope?: ExchangeChooser["scope"]
    quantity?: number
    today?: ExchangeVariant | null
  } = {}
) {
  const choice = { variant_id: "variant_x", quantity, old: { product_id: "prod_shirt", today } }
  try {
    assertExchangeChoice(variant, choice, { scope, currency: EUR })
    return "chosen"
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.details.problem ?? error.code
  }
}

describe("what units may be exchanged for", () => {
  it.each([
    ["another size", shirt(), "chosen"],
    ["nothing that the shop has", undefined, "unknown_variant"],
    ["an article that is not shown", shirt({ is_published: false }), "not_published"],
    ["an article of another shop", shirt({ is_in_sales_channel: false }), "not_in_sales_channel"],
    ["an article without a price", shirt({ unit_price: null }), "no_price"],
    ["an article that is sold out", shirt({ stock: [part(1, 0)] }), "out_of_stock"],
    ["an article that lies nowhere", shirt({ stock: [] }), "out_of_stock"],
    ["one that may be ordered ahead", shirt({ stock: [part(1, 0)], allow_backorder: true }), "chosen"],
    ["one to order ahead that no place keeps", shirt({ stock: [part(1)], allow_backorder: true }), "out_of_stock"],
    ["one to order ahead that has no stock", shirt({ stock: [], allow_backorder: true }), "out_of_stock"],
    ["one that is not counted", shirt({ stock: [], manage_inventory: false }), "chosen"],
    ["another article", cap, "chosen"],
  ])("staff choose %s", (_, variant, answer) => {
    expect(answerTo(variant)).toBe(answer)
  })

  it.each([
    ["same_product", shirt(), "chosen"],
    ["same_product", shirt({ unit_price: "55" }), "chosen"],
    ["same_product", cap, "not_eligible"],
    ["same_price", shirt(), "chosen"],
    ["same_price", shirt({ product_id: "prod_mug" }), "chosen"],
    // 60 with the tax in it is 50 without.
    ["same_price", shirt({ unit_price: "60", is_tax_inclusive: true }), "chosen"],
    ["same_price", shirt({ unit_price: "50.01" }), "not_eligible"],
    ["same_price", cap, "not_eligible"],
    ["any", cap, "chosen"],
  ] as const)("shoppers whose policy says %s", (scope, variant, answer) => {
    expect(answerTo(variant, { scope })).toBe(answer)
  })

  it("knows no same price of an article that the shop sells no more", () => {
    expect(answerTo(shirt(), { scope: "same_price", today: null })).toBe("not_eligible")
    expect(answerTo(shirt(), { scope: "same_product", today: null })).toBe("chosen")
  })

  it.each([
    [4, "chosen"],
    [5, "out_of_stock"],
  ])("counts %d units at one place", (quantity, answer) => {
    expect(answerTo(shirt(), { quantity })).toBe(answer)
  })
})

describe("how many units there are", () => {
  it.each([
    ["of one place", [part(1, 4)], 4],
    ["of several places, of which one has to have them all", [part(1, 4, 3)], 4],
    ["of single units in two places", [part(1, 1, 1)], 1],
    ["of a kit of two, out of seven", [part(2, 7)], 3],
    ["of a kit by its scarcest part", [part(1, 9), part(3, 8)], 2],
    ["where a place promised more than it has", [part(1, 4, -2)], 4],
  ])("%s", (_, stock, count) => {
    expect(availableUnits(shirt({ stock }))).toBe(count)
  })

  it("has no end where nobody counts them", () => {
    expect(availableUnits(shirt({ manage_inventory: false, stock: [] }))).toBeNull()
  })
})

describe("what new units cost", () => {
  it.each([
    ["without tax", shirt({ taxes: [] }), 2, 10000],
    ["with tax on top", shirt(), 2, 12000],
    ["with the tax in the price", shirt({ is_tax_inclusive: true }), 2, 10000],
    ["with two taxes", shirt({ taxes: [tax(5), tax(2.5)] }), 1, 5375],
    // 4.305 each: rounded by the unit three would cost 12.93 or 12.90.
    ["rounded over all units", shirt({ unit_price: "4.1", taxes: [tax(5)] }), 3, 1292],
  ])("%s", (_, variant, quantity, total) => {
    expect(priceOfUnits(variant, quantity, EUR)).toBe(total)
  })

  it("is not known without a price", () => {
    expect(priceOfUnits(shirt({ unit_price: null }), 1, EUR)).toBeNull()
  })
})
