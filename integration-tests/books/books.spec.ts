import type { AdminSettleBody } from "../../src/types/http"
import { expectInvariants, orderBooks } from "../checks"
import type { VariantName } from "../factories/catalogue"
import { aDeliveredOrder, type OrderOptions, type PlacedOrder } from "../factories/orders"
import { CAST } from "../factories/people"
import { checkoutOf } from "../http/tenders/checkout"
import { shopCreditOf } from "../http/tenders/shop-credit"
import { done } from "../http/cases"
import { findingsOf } from "../histories/findings-of"
import { withStore, type Store } from "../runner"
import { BY_HAND, Desk, TO_THE_CARD } from "./desk"

/**
 * A bookkeeper's table. Every figure was worked out by hand, as the comments show, before it was
 * compared with what the shop does. Amounts in major units.
 */
type Row = {
  /** By default 2 shirts at 50.00 and shipping 10.00, without tax, delivered and paid: 110.00. */
  order?: (store: Store) => Promise<PlacedOrder>
  /** Percent of tax inside fees; by default none. */
  fee_tax?: number
  happens: (desk: Desk) => Promise<unknown>
  /** Of all settlements that stand in the end, in their order. */
  lines: [type: string, amount: number, tax?: number][]
  ends: {
    owed: number
    /** What core's credit lines of ours come to. */
    X: number
    /** Of the order, as core computes it, and less the cent of credit that core leaves out. */
    total: number
    paid_back: number
    /** What core has as outstanding: above 0 the customer owes. */
    pending: number
  }
}

const ROWS: Record<string, Row> = {
  // 110 − 50 + 5 kept.
  "a shirt back, label 5.00 deducted": {
    happens: refunded("shirt", 1, { label_fee: 5 }),
    lines: [["item_value", 50], ["label_fee", -5]],
    ends: { owed: 45, X: -5, total: 65, paid_back: 45, pending: 0 },
  },
  // 6.00 with 20 % inside: 6 × 20 / 120 = 1.00 of tax.
  "a fee with its tax": {
    fee_tax: 20,
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1, { restocking_fee: 6, tenders: [BY_HAND] })
    },
    lines: [["item_value", 50], ["restocking_fee", -6, -1]],
    ends: { owed: 44, X: -6, total: 66, paid_back: 44, pending: 0 },
  },
  // The account gets 55.00, the order knows of 50.00.
  "store credit with a bonus of 10 %": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { resolution: "store_credit" })
      await desk.settle(1, { tenders: [{ tender: "store_credit", bonus_percent: 10 }] })
    },
    lines: [["item_value", 50]],
    ends: { owed: 50, X: 0, total: 60, paid_back: 50, pending: 0 },
  },
  // 4.00 of the shipping with the first shirt, the other 6.00 with the second.
  "the shipping given back in two cases": {
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1, { shipping_refund: 4, tenders: [TO_THE_CARD] })
      await desk.back("shirt")
      await desk.settle(1, { shipping_refund: 6, tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["shipping_refund", 4], ["item_value", 50], ["shipping_refund", 6]],
    ends: { owed: 110, X: 10, total: 0, paid_back: 110, pending: 0 },
  },
  // 110 − 20.
  "the customer keeps it, 20.00 back": {
    happens: async (desk) => {
      await desk.complaint("shirt")
      await desk.settle(0, { goodwill: 20, tenders: [BY_HAND] })
    },
    lines: [["goodwill", 20]],
    ends: { owed: 20, X: 20, total: 90, paid_back: 20, pending: 0 },
  },
  // 110 − 50 for the return, − 7.25 for the other shirt that the customer keeps.
  "a goodwill after the return": {
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1, { tenders: [TO_THE_CARD] })
      await desk.complete()
      await desk.complaint("shirt")
      await desk.settle(0, { goodwill: 7.25, tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["goodwill", 7.25]],
    ends: { owed: 57.25, X: 7.25, total: 52.75, paid_back: 57.25, pending: 0 },
  },
  // 50 + 10 + 6.90 + 3 − 1 − 5 − 4 − 2 − 1.50 = 56.40, of which 50 is C; 110 − 56.40.
  "every line that there is": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { condition: "worn" })
      await desk.settle(1, {
        shipping_refund: 10,
        return_cost_refund: 6.9,
        goodwill: 3,
        adjustment: { amount: -1, reason: "The hanger is missing" },
        label_fee: 5,
        restocking_fee: 4,
        damage_deduction: 2,
        discount_clawback: 1.5,
        tenders: [TO_THE_CARD],
      })
    },
    lines: [
      ["item_value", 50],
      ["shipping_refund", 10],
      ["return_cost_refund", 6.9],
      ["goodwill", 3],
      ["adjustment", -1],
      ["label_fee", -5],
      ["restocking_fee", -4],
      ["damage_deduction", -2],
      ["discount_clawback", -1.5],
    ],
    ends: { owed: 56.4, X: 6.4, total: 53.6, paid_back: 56.4, pending: 0 },
  },
  // 12.00 by hand, 45 − 12 = 33.00 to the card.
  "paid in two ways": {
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1, { label_fee: 5, tenders: [{ ...BY_HAND, amount: 12 }, TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["label_fee", -5]],
    ends: { owed: 45, X: -5, total: 65, paid_back: 45, pending: 0 },
  },
  // The fee eats it all: the order keeps its 110.
  "a shirt that is worth no more than the fee": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { condition: "damaged" })
      await desk.settle(1, { damage_deduction: 50 })
    },
    lines: [["item_value", 50], ["damage_deduction", -50]],
    ends: { owed: 0, X: -50, total: 110, paid_back: 0, pending: 0 },
  },
  // 60 of 110 paid; 50 were open, and the shirt is worth 50.
  "partly captured, one shirt back": {
    order: (store) => bought(store, { captured: 60 }),
    happens: refunded("shirt"),
    lines: [["item_value", 50], ["open_balance", -50]],
    ends: { owed: 0, X: 0, total: 60, paid_back: 0, pending: 0 },
  },
  // 60 of 110 paid; all of it comes back, so what was paid goes back.
  "partly captured, all back": {
    order: (store) => bought(store, { captured: 60 }),
    happens: refunded("shirt", 2, { shipping_refund: 10 }),
    lines: [["item_value", 100], ["shipping_refund", 10], ["open_balance", -50]],
    ends: { owed: 60, X: 10, total: 0, paid_back: 60, pending: 0 },
  },
  // Cash on delivery, not paid yet: one shirt back, 60 are still to be paid.
  "nothing paid, one shirt back": {
    order: (store) => bought(store, { captured: "nothing" }),
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1)
    },
    lines: [["item_value", 50], ["open_balance", -50]],
    ends: { owed: 0, X: 0, total: 60, paid_back: 0, pending: 60 },
  },
  "a parcel refused, nothing paid": {
    order: (store) => bought(store, { captured: "nothing" }),
    happens: async (desk) => {
      await desk.back("shirt", 2, { kind: "refused" })
      await desk.settle(2, { shipping_refund: 10 })
    },
    lines: [["item_value", 100], ["shipping_refund", 10], ["open_balance", -110]],
    ends: { owed: 0, X: 10, total: 0, paid_back: 0, pending: 0 },
  },
  // 10 / 3 = 3.33, 20 / 3 − 3.33 = 3.34, 10 − 6.67 = 3.33.
  "3 mugs for 10.00 come back one by one": {
    order: (store) =>
      bought(store, {
        items: [{ variant: "mug", quantity: 3 }],
        shipping: "pickup",
        discounts: [{ on: "mug", amount: 2 }],
      }),
    happens: async (desk) => {
      for (let mug = 1; mug <= 3; mug += 1) {
        await desk.back("mug")
        await desk.settle(1, { tenders: [TO_THE_CARD] })
      }
    },
    lines: [["item_value", 3.33], ["item_value", 3.34], ["item_value", 3.33]],
    ends: { owed: 10, X: 0, total: 0, paid_back: 10, pending: 0 },
  },
  // 3 × 12.90 = 38.70 with 19 % inside: 6.18 of tax, 4.12 in two of three; shipping 10.00: 48.70.
  "taxes within the prices": {
    order: (store) =>
      bought(store, { region: "germany", items: [{ variant: "candle", quantity: 3 }] }),
    happens: refunded("candle", 2),
    lines: [["item_value", 25.8, 4.12]],
    ends: { owed: 25.8, X: 0, total: 22.9, paid_back: 25.8, pending: 0 },
  },
  // Of 5.95 beside 25.80 with 4.12 of tax: 5.95 × 4.12 / 25.80 = 0.95.
  "a goodwill carries the tax of what it stands beside": {
    order: (store) =>
      bought(store, { region: "germany", items: [{ variant: "candle", quantity: 3 }] }),
    happens: refunded("candle", 2, { goodwill: 5.95 }),
    lines: [["item_value", 25.8, 4.12], ["goodwill", 5.95, 0.95]],
    ends: { owed: 31.75, X: 5.95, total: 16.95, paid_back: 31.75, pending: 0 },
  },
  // (100 − 10) × 1.2 = 108, half of it 54 with 9 of tax; shipping 12: 120.
  "taxes on top, and 10.00 off the order": {
    order: (store) =>
      bought(store, {
        region: "france",
        items: [{ variant: "shirt", quantity: 2 }],
        discounts: [{ on: "order", amount: 10 }],
      }),
    happens: refunded("shirt"),
    lines: [["item_value", 54, 9]],
    ends: { owed: 54, X: 0, total: 66, paid_back: 54, pending: 0 },
  },
  // 12.00 with 2.00 of tax; half first: 6.00 with 1.00.
  "half of a taxed shipping": {
    order: (store) => bought(store, { region: "france" }),
    happens: refunded("shirt", 1, { shipping_refund: 6 }),
    lines: [["item_value", 60, 10], ["shipping_refund", 6, 1]],
    ends: { owed: 66, X: 6, total: 66, paid_back: 66, pending: 0 },
  },
  // 3 × 650 × 1.1 = 2145, shipping 1000 × 1.1 = 1100: 3245. One mug: 715 with 65 of tax.
  "yen have no decimals": {
    order: (store) => bought(store, { region: "japan", items: [{ variant: "mug", quantity: 3 }] }),
    happens: refunded("mug", 1, { restocking_fee: 15 }),
    lines: [["item_value", 715, 65], ["restocking_fee", -15]],
    ends: { owed: 700, X: -15, total: 2545, paid_back: 700, pending: 0 },
  },
  // 3 × 4.255 = 12.765, shipping 3.500: 16.265. Two candles 8.510, less 0.755.
  "dinars have three": {
    order: (store) =>
      bought(store, { region: "kuwait", items: [{ variant: "candle", quantity: 3 }] }),
    happens: refunded("candle", 2, { label_fee: 0.755 }),
    lines: [["item_value", 8.51], ["label_fee", -0.755]],
    ends: { owed: 7.755, X: -0.755, total: 8.51, paid_back: 7.755, pending: 0 },
  },
  // A pair of mugs 7.50, gift wrapping 3.00, shipping 10.00: 20.50.
  "a kit": {
    order: (store) =>
      bought(store, {
        items: [
          { variant: "mug_pair", quantity: 1 },
          { variant: "gift_wrapping", quantity: 1 },
        ],
      }),
    happens: refunded("mug_pair"),
    lines: [["item_value", 7.5]],
    ends: { owed: 7.5, X: 0, total: 13, paid_back: 7.5, pending: 0 },
  },
  // The cap of 30 is paid by itself: 110 + 30. Both shirts, shipping and 20: 110 and 20 go back.
  "two payments, the older first": {
    happens: async (desk) => {
      await desk.add("cap")
      await desk.payMore(30)
      await desk.back("shirt", 2)
      const settlement = await desk.settle(2, {
        shipping_refund: 10,
        goodwill: 20,
        tenders: [TO_THE_CARD],
      })
      const older = (payment_id?: string) => payment_id === desk.order.payment_id
      const paid = settlement.reimbursements.map((one) => [older(one.payment_id), one.amount])
      expect(paid.sort()).toEqual([
        [false, 20],
        [true, 110],
      ])
    },
    lines: [["item_value", 100], ["shipping_refund", 10], ["goodwill", 20]],
    ends: { owed: 130, X: 30, total: 10, paid_back: 130, pending: 0 },
  },
  // 60 by gift card, 50 by card; both shirts back: 50 to the card, 50 on a card. 110 − 60 − 100.
  "paid by gift card in part": {
    order: async (store) => {
      const credit = shopCreditOf(store)
      const gift_card = await credit.aGiftCard(60)
      const basket = { quantity: 2, email: CAST.emma.email, gift_card }
      const order = await credit.deliver(await checkoutOf(store).buy(store.visitor, basket))
      return { ...order, items: order.items.map((item) => ({ ...item, variant: "shirt" })) }
    },
    happens: async (desk) => {
      await desk.back("shirt", 2)
      await desk.settle(2, { tenders: [{ ...TO_THE_CARD, amount: 50 }, { tender: "gift_card" }] })
    },
    lines: [["item_value", 100]],
    ends: { owed: 100, X: 0, total: -50, paid_back: 100, pending: 0 },
  },
  // A cap of 30 that nobody paid: of the 50 of the draft 20 are left.
  "a draft that an order edit overtakes": {
    happens: async (desk) => {
      await desk.back("shirt")
      const draft = await desk.settle(1, { draft: true })
      await desk.add("cap")
      expect(await desk.refusedToApprove(draft, 50)).toBe("settlement_changed")
      await desk.approve(draft, 20)
      await desk.pay(draft, TO_THE_CARD)
    },
    lines: [["item_value", 50], ["open_balance", -30]],
    ends: { owed: 20, X: 0, total: 90, paid_back: 20, pending: 0 },
  },
  // Core shows no credit of a cent, but it is no debt: the shirt is worth all of its 50.
  "a goodwill of one cent, then a return": {
    happens: async (desk) => {
      await desk.complaint("shirt")
      await desk.settle(0, { goodwill: 0.01, tenders: [BY_HAND] })
      await desk.back("shirt")
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["goodwill", 0.01], ["item_value", 50]],
    ends: { owed: 50.01, X: 0.01, total: 59.99, paid_back: 50.01, pending: 0 },
  },
  // The first is taken back with its −5; the second has no fee.
  "voided and settled again": {
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.void(await desk.settle(1, { label_fee: 5 }))
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50]],
    ends: { owed: 50, X: 0, total: 60, paid_back: 50, pending: 0 },
  },
  // Settled and not paid: 50 wait for the customer.
  "a credit note that is kept": {
    happens: async (desk) => {
      await desk.back("shirt")
      await desk.settle(1)
    },
    lines: [["item_value", 50]],
    ends: { owed: 50, X: 0, total: 60, paid_back: 0, pending: -50 },
  },
  // Core took 50 out, which is put back; then 10 are given. 110 − 50 + 50 − 10.
  "nothing for the shirt, then a goodwill": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { resolution: "none" })
      await desk.complete()
      await desk.complaint("shirt")
      await desk.settle(0, { goodwill: 10, tenders: [BY_HAND] })
    },
    lines: [["goodwill", 10]],
    ends: { owed: 10, X: -40, total: 100, paid_back: 10, pending: 0 },
  },
  // Core counts a wrong article as not come back: all 50 must be told to it.
  "a wrong article in the parcel, refunded all the same": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { condition: "wrong_item" })
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50]],
    ends: { owed: 50, X: 50, total: 60, paid_back: 50, pending: 0 },
  },
  // 110 − 50 + 30.
  "exchange for one at 30": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "cap" })
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["replacement", -30]],
    ends: { owed: 20, X: 0, total: 90, paid_back: 20, pending: 0 },
  },
  "exchange for one at 30, the rest as store credit": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "cap" })
      await desk.settle(1, { tenders: [{ tender: "store_credit" }] })
    },
    lines: [["item_value", 50], ["replacement", -30]],
    ends: { owed: 20, X: 0, total: 90, paid_back: 20, pending: 0 },
  },
  // The difference of 20 is paid, and the old shirt pays the other 50 of the 70: 110 − 50 + 70.
  "exchange for one at 70, the difference paid": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "hoodie" })
      await desk.payDifference()
      await desk.complete()
    },
    lines: [["item_value", 50], ["replacement", -50]],
    ends: { owed: 0, X: 0, total: 130, paid_back: 0, pending: 0 },
  },
  // The label is paid beside an even exchange, so of the new 50 the old ones pay 45: 110 + 5.
  "even exchange, label 5.00 paid": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "hoodie", agreed: { price: "even", label_fee: 5 } })
      await desk.payDifference()
      await desk.complete()
    },
    lines: [["item_value", 50], ["label_fee", -5], ["replacement", -45]],
    ends: { owed: 0, X: -5, total: 115, paid_back: 0, pending: 0 },
  },
  // The label is kept of what is left over: 50 − 30 − 5 = 15; 110 − 50 + 30 + 5.
  "exchange for one at 30, label 5.00 deducted": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "cap", agreed: { label_fee: 5 } })
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["label_fee", -5], ["replacement", -30]],
    ends: { owed: 15, X: -5, total: 95, paid_back: 15, pending: 0 },
  },
  // 110 − 50 + 70 − 50.
  "exchange for one at 70, then the other shirt refunded": {
    happens: async (desk) => {
      await desk.back("shirt", 1, { for: "hoodie" })
      await desk.payDifference()
      await desk.complete()
      await desk.back("shirt")
      await desk.settle(1, { tenders: [TO_THE_CARD] })
    },
    lines: [["item_value", 50], ["replacement", -50], ["item_value", 50]],
    ends: { owed: 50, X: 0, total: 80, paid_back: 50, pending: 0 },
  },
  // 60.00 were captured when it was drafted, all 110.00 when it is approved.
  "a draft that a payment overtakes": {
    order: (store) => bought(store, { captured: 60 }),
    happens: async (desk) => {
      await desk.back("shirt")
      const draft = await desk.settle(1, { draft: true })
      await desk.capture(50)
      expect(await desk.refusedToApprove(draft, 0)).toBe("settlement_changed")
      await desk.approve(draft, 50)
      await desk.pay(draft, { ...BY_HAND, amount: 20 }, TO_THE_CARD)
    },
    lines: [["item_value", 50]],
    ends: { owed: 50, X: 0, total: 60, paid_back: 50, pending: 0 },
  },
}

/** Units come back and are settled, to the card. */
function refunded(variant: VariantName, quantity = 1, body: Partial<AdminSettleBody> = {}) {
  return async (desk: Desk): Promise<void> => {
    await desk.back(variant, quantity)
    await desk.settle(quantity, { ...body, tenders: [TO_THE_CARD] })
  }
}

async function bought(store: Store, options: Partial<OrderOptions>): Promise<PlacedOrder> {
  return aDeliveredOrder(store.container, store.fixture.shop, {
    customer: store.fixture.customers.emma,
    items: [{ variant: "shirt", quantity: 2 }],
    ...options,
  })
}

withStore((store) => {
  test.each(Object.entries(ROWS))("%s", async (_, row) => {
    const fee_tax = row.fee_tax === undefined ? null : { rate: row.fee_tax, code: "VAT" }
    await done(store.staff, "/admin/rma-settings", { fee_tax })
    const order = await (row.order ?? ((shop) => bought(shop, {})))(store)
    const desk = new Desk(store, order)

    await row.happens(desk)

    const settlements = await desk.settlements()
    const lines = settlements.flatMap((settlement) => settlement.lines)
    expect(
      lines.map(({ type, amount, taxes }, index) => {
        const tax = taxes.reduce((sum, part) => sum + part.amount, 0)
        return row.lines[index]?.[2] === undefined ? [type, amount] : [type, amount, tax]
      })
    ).toEqual(row.lines)
    expect(sum(settlements.map(({ owed }) => owed))).toBeCloseTo(row.ends.owed, 9)

    const books = await orderBooks(store.container, order.id)
    const told = books.credit_lines.filter(({ reference }) => reference?.startsWith("rma_"))
    expect(sum(told.map(({ amount }) => amount))).toBeCloseTo(row.ends.X, 9)
    expect(books.total).toBeCloseTo(row.ends.total, 9)
    const paid_back = sum(books.transactions.map(({ amount }) => -Math.min(0, amount)))
    expect(paid_back).toBeCloseTo(row.ends.paid_back, 9)
    expect(books.pending).toBeCloseTo(row.ends.pending, 9)
    await expectInvariants(store.container, order.id)
    expect(await findingsOf(store, order)).toEqual([])
  })
})

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
