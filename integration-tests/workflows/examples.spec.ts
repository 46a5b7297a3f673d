import type { SettleRmaInput } from "../../src/workflows"
import type { SettlementRecord } from "../../src/facts/rma"
import { expectInvariants, orderBooks } from "../checks"
import type { Fixture } from "../factories/fixture"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { withStore } from "../runner"
import { casesOf } from "./cases"

type Amounts = Partial<SettleRmaInput>

/**
 * "Examples that a merchant can check by hand": 2 shirts at 50.00 and shipping 10.00, all captured:
 * 110.00. One shirt comes back, unless the row says otherwise.
 */
type Example = {
  order: (fixture: Fixture) => PlacedOrder
  /** How many shirts come back; with none the customer keeps it all. */
  received?: number
  kind?: "refused" | "complaint"
  request?: Amounts
  tender: "manual" | "original_payment"
  lines: [type: string, amount: number][]
  owed: number
  X: number
  total_after: number
  paid_back: number
}

const EXAMPLES: Record<string, Example> = {
  "refund, label 5.00 deducted, by hand": {
    order: ({ two_shirts }) => two_shirts[0],
    request: { label_fee: 5 },
    tender: "manual",
    lines: [
      ["item_value", 50],
      ["label_fee", -5],
    ],
    owed: 45,
    X: -5,
    total_after: 65,
    paid_back: 45,
  },
  "refund, label 5.00 deducted, to the card": {
    order: ({ two_shirts }) => two_shirts[1],
    request: { label_fee: 5 },
    tender: "original_payment",
    lines: [
      ["item_value", 50],
      ["label_fee", -5],
    ],
    owed: 45,
    X: -5,
    total_after: 65,
    paid_back: 45,
  },
  "outbound shipping too, by hand": {
    order: ({ two_shirts }) => two_shirts[2],
    request: { shipping_refund: 10 },
    tender: "manual",
    lines: [
      ["item_value", 50],
      ["shipping_refund", 10],
    ],
    owed: 60,
    X: 10,
    total_after: 50,
    paid_back: 60,
  },
  "outbound shipping too, to the card": {
    order: ({ two_shirts }) => two_shirts[3],
    request: { shipping_refund: 10 },
    tender: "original_payment",
    lines: [
      ["item_value", 50],
      ["shipping_refund", 10],
    ],
    owed: 60,
    X: 10,
    total_after: 50,
    paid_back: 60,
  },
  "customer keeps it, 20 back, by hand": {
    order: ({ two_shirts }) => two_shirts[4],
    received: 0,
    kind: "complaint",
    request: { goodwill: 20 },
    tender: "manual",
    lines: [["goodwill", 20]],
    owed: 20,
    X: 20,
    total_after: 90,
    paid_back: 20,
  },
  "customer keeps it, 20 back, to the card": {
    order: ({ two_shirts }) => two_shirts[5],
    received: 0,
    kind: "complaint",
    request: { goodwill: 20 },
    tender: "original_payment",
    lines: [["goodwill", 20]],
    owed: 20,
    X: 20,
    total_after: 90,
    paid_back: 20,
  },
  "only 60 of the 110 captured": {
    order: ({ orders }) => orders.partly_captured,
    tender: "original_payment",
    lines: [
      ["item_value", 50],
      ["open_balance", -50],
    ],
    owed: 0,
    X: 0,
    total_after: 60,
    paid_back: 0,
  },
  "parcel refused, nothing captured, both shirts": {
    order: ({ orders }) => orders.unpaid,
    received: 2,
    kind: "refused",
    request: { shipping_refund: 10 },
    tender: "original_payment",
    lines: [
      ["item_value", 100],
      ["shipping_refund", 10],
      ["open_balance", -110],
    ],
    owed: 0,
    X: 10,
    total_after: 0,
    paid_back: 0,
  },
}

withStore((store) => {
  test.each(Object.entries(EXAMPLES))("%s", async (_, example) => {
    const { received = 1, kind = "return", request, tender } = example
    const cases = casesOf(store)
    const order = example.order(store.fixture)
    const asked = [{ quantity: Math.max(1, received) }]
    const rma = received
      ? await cases.received(order, asked, { kind })
      : await cases.approve(await cases.request(order, asked, { kind }))

    const settlement = await cases.settle(rma, {
      items: received ? [{ id: rma.items[0].id, quantity: received }] : [],
      tenders: [{ tender }],
      ...request,
    })

    expect(linesOf(settlement)).toEqual(example.lines)
    expect(Number(settlement.owed)).toBe(example.owed)
    expect(Number(settlement.credit_line_amount)).toBe(example.X)
    expect(
      settlement.reimbursements.map((one) => [one.tender, one.status, Number(one.amount)])
    ).toEqual(example.paid_back ? [[tender, "paid", example.paid_back]] : [])
    const books = await orderBooks(store.container, order.id)
    expect(books.total).toBeCloseTo(example.total_after, 9)
    expect(books.pending).toBeCloseTo(0, 9)
    expect(paidBack(books)).toBeCloseTo(example.paid_back, 9)
    await expectInvariants(store.container, order.id)
  })

  test.each(["manual", "original_payment"] as const)(
    "3 mugs for 10.00 in all come back one by one: 3.33, 3.34, 3.33 (%s)",
    async (tender) => {
      const cases = casesOf(store)
      const order = await mugs(tender)
      const values: number[] = []
      for (const total_after of [6.666667, 3.333333, 0]) {
        const rma = await cases.received(order)
        const settlement = await cases.settle(rma, { tenders: [{ tender }] })
        const books = await orderBooks(store.container, order.id)

        values.push(Number(settlement.owed))
        expect(books.total).toBeCloseTo(total_after, 1)
        expect(Math.abs(books.pending)).toBeLessThan(books.half_unit)
        await expectInvariants(store.container, order.id)
        await cases.complete(rma)
      }
      expect(values).toEqual([3.33, 3.34, 3.33])

      const books = await orderBooks(store.container, order.id)
      expect(paidBack(books)).toBeCloseTo(10, 9)
      expect(books.total).toBeCloseTo(0, 9)
      expect(books.pending).toBeCloseTo(0, 9)
    }
  )

  /** The fixture has one such order; the other tender buys its own. */
  async function mugs(tender: "manual" | "original_payment"): Promise<PlacedOrder> {
    const { orders, customers, shop } = store.fixture
    return tender === "manual"
      ? orders.mugs
      : aDeliveredOrder(store.container, shop, {
          customer: customers.emma,
          items: [{ variant: "mug", quantity: 3 }],
          shipping: "pickup",
          discounts: [{ on: "mug", amount: 2 }],
        })
  }

  /**
   * The same way with taxes on top and within, discounts, other currencies and totals that are no whole
   * number of cents: all of it goes back, line by line, and nothing is left on either side.
   */
  test.each([
    ["taxed", 204.82],
    ["tax_included", 78.7],
    ["yen", 12_045],
    ["dinar", 32.765],
    ["line_discount", 150],
    ["order_discount", 118.44],
    ["kit", 20.5],
    ["guest", 110],
  ] as const)("all of the order %s comes back and is worth %d", async (name, worth) => {
    const cases = casesOf(store)
    const order = store.fixture.orders[name]
    const rma = await cases.received(
      order,
      order.items.map(({ variant, quantity }) => ({ variant, quantity }))
    )
    const shipping_refund = (await orderBooks(store.container, order.id)).total
    const settlement = await cases.settle(rma, {
      items: rma.items.map(({ id, requested_quantity }) => ({ id, quantity: requested_quantity })),
      shipping_refund,
      tenders: [{ tender: "original_payment" }],
    })

    const books = await orderBooks(store.container, order.id)
    expect(Number(settlement.owed)).toBeCloseTo(worth, 9)
    expect(Math.abs(books.total)).toBeLessThanOrEqual(books.half_unit + 1e-9)
    expect(Math.abs(books.pending)).toBeLessThanOrEqual(books.half_unit + 1e-9)
    await expectInvariants(store.container, order.id)
  })
})

function linesOf({ lines }: SettlementRecord) {
  return lines.map(({ type, amount }) => [type, Number(amount)])
}

function paidBack({ transactions }: Awaited<ReturnType<typeof orderBooks>>): number {
  return transactions.reduce((sum, { amount }) => sum - Math.min(0, amount), 0)
}
