import fc from "fast-check"
import { aMugLine, aMugWorth, aShirtLine, aShirtWorth, EUR, JPY, KWD } from "../../__tests__/cast"
import { CoreBooks } from "../../__tests__/core-books"
import { refusalOf } from "../../__tests__/refusal-of"
import { Shop } from "../../__tests__/shop"
import type { RmaFacts } from "../../facts"
import type { Currency, MinorUnits } from "../../money/currency"
import { sumOf } from "../../sum-of"
import type { SettlementLineType } from "../../words"

/** Two shirts at 50.00, three mugs for 10.00 in all and shipping at 10.00, all captured: 120.00. */
function aShop(currency: Currency = EUR): Shop {
  const core = new CoreBooks(
    currency,
    [
      { line: aShirtLine(), worth: aShirtWorth() },
      { line: aMugLine(), worth: aMugWorth() },
    ],
    [{ id: "ship_1", total: "10", taxes: [] }]
  )
  const captured = 120 * 10 ** currency.digits
  const payment = { id: "pay_1", provider_id: "pp_card", captured, refunded: 0, created_at: 1 }
  return new Shop(core, [payment], { fee_tax: { rate: 25, code: "VAT" } })
}

function exchangeOf(shop: Shop, units: { line_item_id: string; quantity: number }[]): RmaFacts {
  const requests = units.map((unit) => ({ ...unit, resolution: "exchange" as const }))
  return shop.approve(shop.request(requests))
}

function receive(shop: Shop, { id }: RmaFacts, counts: number[]): RmaFacts {
  const rma = shop.caseById(id)
  const entries = rma.items.map((item, index) => ({
    id: item.id,
    units: [{ quantity: counts[index], condition: "new", disposition: "restock" } as const],
  }))
  return shop.receive(rma, entries.filter(({ units: [{ quantity }] }) => quantity > 0))
}

/** Every line of every settlement of the shop, zeros as what they are. */
function linesOf(shop: Shop): [SettlementLineType, MinorUnits][] {
  return shop.settlements.flatMap(({ lines }) =>
    lines.map(({ type, amount }): [SettlementLineType, MinorUnits] => [type, amount])
  )
}

const ONE_SHIRT = [{ line_item_id: "line_shirt", quantity: 1 }]

/** One shirt of 50.00 for a new one; amounts in cents, X and the total in euros. */
const COMPLETED: Record<string, Completed> = {
  "for one at the same price": {
    price: 5000,
    lines: [
      ["item_value", 5000],
      ["replacement", -5000],
    ],
    X: "0",
    total_after: "120",
  },
  "for one at 70, and the 20 are paid": {
    price: 7000,
    lines: [
      ["item_value", 5000],
      ["replacement", -5000],
    ],
    X: "0",
    total_after: "140",
  },
  "for one at 50, and the label of 5 is paid": {
    price: 5000,
    label_fee: 500,
    lines: [
      ["item_value", 5000],
      ["label_fee", -500],
      ["replacement", -4500],
    ],
    X: "-5",
    total_after: "125",
  },
  "for one at 42 with a label of 5 and a restocking fee of 3": {
    price: 4200,
    label_fee: 500,
    restocking_fee: 300,
    lines: [
      ["item_value", 5000],
      ["label_fee", -500],
      ["restocking_fee", -300],
      ["replacement", -4200],
    ],
    X: "-8",
    total_after: "120",
  },
}
type Completed = {
  price: MinorUnits
  label_fee?: MinorUnits
  restocking_fee?: MinorUnits
  lines: [SettlementLineType, MinorUnits][]
  X: string
  total_after: string
}

describe("exchanged units of which nothing is owed", () => {
  it.each(Object.entries(COMPLETED))("are resolved by completing: %s", (_, row) => {
    const shop = aShop()
    const rma = exchangeOf(shop, ONE_SHIRT)
    const exchange = shop.exchange(rma, row)
    if (exchange.difference > 0) shop.payDifference(exchange)
    shop.complete(receive(shop, rma, [1]))

    expect(linesOf(shop)).toEqual(row.lines)
    expect(shop.settlements[0]).toMatchObject({ owed: 0, credit_line_amount: row.X })
    expect(shop.core.total().toFixed()).toBe(row.total_after)
    expect(shop.core.pending().toFixed()).toBe("0")
  })

  it("are not, while the difference is due", () => {
    const shop = aShop()
    const rma = exchangeOf(shop, ONE_SHIRT)
    shop.exchange(rma, { price: 7000 })
    const received = receive(shop, rma, [1])
    expect(refusalOf(() => shop.complete(received)).code).toBe("difference_unpaid")
    expect(shop.settlements).toEqual([])
  })
})

describe("a cheaper exchange", () => {
  it("takes the tax of its fees from the shop's settings", () => {
    const shop = aShop()
    const rma = exchangeOf(shop, ONE_SHIRT)
    shop.exchange(rma, { price: 3000, label_fee: 500 })
    const received = receive(shop, rma, [1])
    const { owed, lines } = shop.settle(received, { items: [{ id: rma.items[0].id, quantity: 1 }] })
    expect(owed).toBe(1500)
    expect(lines.find(({ type }) => type === "label_fee")?.taxes).toEqual([
      { rate: 25, code: "VAT", amount: -100 },
    ])
  })

  it.each([
    ["cents", EUR],
    ["whole yen", JPY],
    ["mils", KWD],
  ])("sums to what was agreed, however its units come one by one, in %s", (_, currency) => {
    const unit = 10 ** currency.digits
    fc.assert(
      fc.property(
        fc.nat({ max: 109 * unit }),
        fc.nat({ max: unit }),
        fc.shuffledSubarray([0, 0, 1, 1, 1], { minLength: 5 }),
        (price, label_fee, order) => {
          const shop = aShop(currency)
          const rma = exchangeOf(shop, [
            { line_item_id: "line_shirt", quantity: 2 },
            { line_item_id: "line_mug", quantity: 3 },
          ])
          const { difference } = shop.exchange(rma, { price, label_fee })
          fc.pre(difference < 0)
          for (const index of order) {
            const received = receive(shop, rma, [index === 0 ? 1 : 0, index === 1 ? 1 : 0])
            shop.settle(received, { items: [{ id: rma.items[index].id, quantity: 1 }] })
          }
          const sum = (type: SettlementLineType) =>
            sumOf(linesOf(shop), ([lineType, amount]) => (lineType === type ? amount : 0))
          expect(sumOf(shop.settlements, ({ owed }) => owed)).toBe(-difference)
          expect(sum("replacement")).toBe(0 - price)
          expect(sum("label_fee")).toBe(0 - label_fee)
          expect(shop.core.pending().shiftedBy(currency.digits).plus(-difference).abs().toNumber()).toBeLessThan(1e-6)
        }
      ),
      { numRuns: 60 }
    )
  })
})

it("collects a difference of 20 and refunds 50 in one case", () => {
  const shop = aShop()
  const rma = shop.approve(
    shop.request([
      { line_item_id: "line_shirt", quantity: 1, resolution: "refund" },
      { line_item_id: "line_shirt", quantity: 1, resolution: "exchange" },
    ])
  )
  const exchange = shop.exchange(rma, { price: 7000 })
  const received = receive(shop, rma, [1, 1])
  const items = [{ id: rma.items[0].id, quantity: 1 }]
  const { lines } = shop.settle(received, { items }, [{ tender: "original_payment" }])

  expect(lines.map(({ type, amount }) => [type, amount])).toEqual([["item_value", 5000]])
  expect(shop.core.pending().toFixed()).toBe("20")
  shop.payDifference(exchange)
  shop.complete(shop.caseById(rma.id))
  expect(shop.core.pending().toFixed()).toBe("0")
})
