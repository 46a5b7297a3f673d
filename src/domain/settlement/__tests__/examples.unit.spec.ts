import { aMugLine, aMugWorth, aShirtLine, aShirtWorth, EUR } from "../../__tests__/cast"
import { CoreBooks } from "../../__tests__/core-books"
import { Shop } from "../../__tests__/shop"
import type { RmaFacts } from "../../facts"
import type { MinorUnits } from "../../money/currency"
import { sumOf } from "../../sum-of"
import type { Resolution, RmaKind, SettlementLineType } from "../../words"
import { bonusOf } from "../bonus"
import type { SettlementRequest } from "../settlement"

/**
 * "Examples that a merchant can check by hand" of docs/guides, one row each: 2 shirts at 50.00 and
 * shipping 10.00, all captured: 110.00. Amounts in cents, but for X, the total and what is pending.
 */
type Example = {
  captured: MinorUnits
  /** How many shirts come back; by default one. */
  received?: number
  kind?: RmaKind
  resolution?: Resolution
  /** A new shirt that core put on the order for the exchange. */
  new_unit?: MinorUnits
  request: Omit<SettlementRequest, "items">
  /** Units that are settled; by default those that came back. */
  settled?: number
  lines: [SettlementLineType, MinorUnits][]
  owed: MinorUnits
  X: string
  total_after: string
  paid_back: MinorUnits
  pending: string
}

const EXAMPLES: Record<string, Example> = {
  "refund, label 5.00 deducted": {
    captured: 11000,
    request: { label_fee: 500 },
    lines: [
      ["item_value", 5000],
      ["label_fee", -500],
    ],
    owed: 4500,
    X: "-5",
    total_after: "65",
    paid_back: 4500,
    pending: "0",
  },
  "store credit, bonus 10 %": {
    captured: 11000,
    resolution: "store_credit",
    request: {},
    lines: [["item_value", 5000]],
    owed: 5000,
    X: "0",
    total_after: "60",
    paid_back: 5000,
    pending: "0",
  },
  "outbound shipping too": {
    captured: 11000,
    request: { shipping_refund: 1000 },
    lines: [
      ["item_value", 5000],
      ["shipping_refund", 1000],
    ],
    owed: 6000,
    X: "10",
    total_after: "50",
    paid_back: 6000,
    pending: "0",
  },
  "customer keeps it, 20 back": {
    captured: 11000,
    received: 0,
    settled: 0,
    kind: "complaint",
    request: { goodwill: 2000 },
    lines: [["goodwill", 2000]],
    owed: 2000,
    X: "20",
    total_after: "90",
    paid_back: 2000,
    pending: "0",
  },
  "exchange for one at 30": {
    captured: 11000,
    resolution: "exchange",
    new_unit: 3000,
    request: {},
    lines: [
      ["item_value", 5000],
      ["replacement", -3000],
    ],
    owed: 2000,
    X: "0",
    total_after: "90",
    paid_back: 2000,
    pending: "0",
  },
  "only 60 of the 110 captured": {
    captured: 6000,
    request: {},
    lines: [
      ["item_value", 5000],
      ["open_balance", -5000],
    ],
    owed: 0,
    X: "0",
    total_after: "60",
    paid_back: 0,
    pending: "0",
  },
  "parcel refused, nothing captured, both shirts": {
    captured: 0,
    received: 2,
    kind: "refused",
    request: { shipping_refund: 1000 },
    lines: [
      ["item_value", 10000],
      ["shipping_refund", 1000],
      ["open_balance", -11000],
    ],
    owed: 0,
    X: "10",
    total_after: "0",
    paid_back: 0,
    pending: "0",
  },
}

function aShop(captured: MinorUnits): Shop {
  const core = new CoreBooks(
    EUR,
    [{ line: aShirtLine(), worth: aShirtWorth() }],
    [{ id: "ship_1", total: "10", taxes: [] }]
  )
  const payments = [{ id: "pay_1", provider_id: "pp_card", captured, refunded: 0, created_at: 1 }]
  return new Shop(core, captured > 0 ? payments : [])
}

function aReceivedCase(
  shop: Shop,
  { received = 1, kind, resolution = "refund", new_unit }: Example
): RmaFacts {
  const shirts = {
    line_item_id: "line_shirt",
    quantity: Math.max(1, received),
    resolution,
    return_expected: received > 0,
  }
  const approved = shop.approve(shop.request([shirts], kind))
  if (new_unit) {
    shop.exchange(approved, { price: new_unit })
  }
  if (received === 0) {
    return approved
  }
  const [{ id }] = approved.items
  const units = [{ quantity: received, condition: "new", disposition: "restock" } as const]
  return shop.receive(approved, [{ id, units }])
}

describe("the examples that a merchant can check by hand", () => {
  it.each(Object.entries(EXAMPLES))("%s", (_, example) => {
    const shop = aShop(example.captured)
    const rma = aReceivedCase(shop, example)
    const quantity = example.settled ?? example.received ?? 1
    const items = quantity > 0 ? [{ id: rma.items[0].id, quantity }] : []

    const settlement = shop.settle(rma, { ...example.request, items }, [{ tender: "manual" }])

    expect(settlement.lines.map(({ type, amount }) => [type, amount])).toEqual(example.lines)
    expect(settlement.owed).toBe(example.owed)
    expect(settlement.credit_line_amount).toBe(example.X)
    expect(shop.core.total().toFixed()).toBe(example.total_after)
    expect(sumOf(settlement.paid, ({ amount }) => amount)).toBe(example.paid_back)
    expect(shop.core.pending().toFixed()).toBe(example.pending)
  })

  it("gives 55.00 of store credit for 50.00", () => {
    expect(5000 + bonusOf(5000, 10)).toBe(5500)
  })

  it("takes 3 mugs for 10.00 back one by one: 3.33, 3.34, 3.33", () => {
    const core = new CoreBooks(EUR, [{ line: aMugLine(), worth: aMugWorth() }], [])
    const payment = {
      id: "pay_1",
      provider_id: "pp_card",
      captured: 1000,
      refunded: 0,
      created_at: 1,
    }
    const shop = new Shop(core, [payment])

    const values = [1, 2, 3].map(() => {
      const mug = { line_item_id: "line_mug", quantity: 1, resolution: "refund" as const }
      const approved = shop.approve(shop.request([mug]))
      const [{ id }] = approved.items
      const units = [{ quantity: 1, condition: "new", disposition: "restock" } as const]
      const received = shop.receive(approved, [{ id, units }])
      const items = [{ id, quantity: 1 }]
      return shop.settle(received, { items }, [{ tender: "original_payment" }]).owed
    })

    expect(values).toEqual([333, 334, 333])
    expect(payment.refunded).toBe(1000)
    expect(shop.core.total().abs().toNumber()).toBeLessThan(1e-9)
    expect(shop.core.pending().abs().toNumber()).toBeLessThan(1e-9)
  })
})
