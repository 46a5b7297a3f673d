import { aMugItem, aMugWorth, aShirtItem, aShirtOrder, aShirtWorth } from "../../__tests__/cast"
import type { OrderBooks } from "../../facts"
import { defaultTenders, settlementDefaults, type SettlementTerms } from "../settlement-defaults"
import type { RmaKind } from "../../words"
import type { SettlementLine } from "../settlement"
import type { TenderShop } from "../tender-shop"

const BOTH = [{ id: "rmai_shirt", quantity: 2 }]
const ONE = [{ id: "rmai_shirt", quantity: 1 }]

function terms(changes: Partial<SettlementTerms> = {}): SettlementTerms {
  return {
    legal_basis: null,
    policy: {},
    reasons: {},
    label: { paid_by: "customer", cost: null, is_deducted: false },
    ...changes,
  }
}

describe("settlementDefaults of parcels that came back", () => {
  const items = [aShirtItem()]
  it.each<[RmaKind, string, typeof BOTH, number]>([
    ["refused", "0", BOTH, 1000],
    ["undeliverable", "0", BOTH, 1000],
    ["refused", "0", ONE, 0],
    ["refused", "110", BOTH, 0],
    ["canceled_parcel", "110", BOTH, 1000],
    ["canceled_parcel", "0", BOTH, 1000],
    ["return", "0", BOTH, 0],
  ])("%s, %s paid in, units %j: shipping %d", (kind, paid_in, units, shipping_refund) => {
    const defaults = settlementDefaults({ kind, items }, aShirtOrder({ paid_in }), terms(), units)
    expect(defaults).toEqual({ shipping_refund, label_fee: 0, restocking_fee: 0 })
  })
})

describe("settlementDefaults of two shirts at 50.00 with shipping at 10.00", () => {
  const rma = { kind: "return" as const, items: [aShirtItem()] }
  const label = { paid_by: "customer", cost: 5.9, is_deducted: false } as const
  const nothing = { shipping_refund: 0, label_fee: 0, restocking_fee: 0 }

  it.each<[string, Partial<SettlementTerms>, typeof BOTH, Partial<OrderBooks>, object]>([
    ["nothing where the merchant said nothing", {}, BOTH, {}, {}],
    ["the label that the customer pays", { label }, ONE, {}, { label_fee: 590 }],
    ["no label that the shop pays", { label: { ...label, paid_by: "shop" } }, ONE, {}, {}],
    ["no label a second time", { label: { ...label, is_deducted: true } }, ONE, {}, {}],
    [
      "the fee of the policy",
      { policy: { restocking_fee: { type: "percent", percent: 15 } } },
      ONE,
      {},
      { restocking_fee: 750 },
    ],
    ["shipping of a withdrawal from all", { legal_basis: "withdrawal" }, BOTH, {}, { shipping_refund: 1000 }],
    ["no shipping while a shirt is kept", { legal_basis: "withdrawal" }, ONE, {}, {}],
    [
      "shipping with the last shirt",
      { legal_basis: "withdrawal" },
      ONE,
      {
        recorded: {
          lines: [{ line_item_id: "line_shirt", quantity: 1, amount: 5000, taxes: [] }],
          shipping_refund: 400,
          shipping_taxes: [],
          rounding: 0,
        },
      },
      { shipping_refund: 600 },
    ],
    ["shipping as the policy says", { policy: { refund_outbound_shipping: true } }, BOTH, {}, { shipping_refund: 1000 }],
    [
      "no shipping while the mugs are kept",
      { legal_basis: "withdrawal" },
      BOTH,
      { lines: [aShirtWorth(), aMugWorth()] },
      {},
    ],
  ])("%s", (_, changes, items, books, expected) => {
    const defaults = settlementDefaults(rma, aShirtOrder(books), terms(changes), items)
    expect(defaults).toEqual({ ...nothing, ...expected })
  })
})

describe("defaultTenders", () => {
  const shop: TenderShop = {
    is_loyalty_installed: true,
    are_coupons_enabled: false,
    is_customer_registered: true,
    bonus_percents: {},
  }
  const shirt = { id: "rmai_shirt", quantity: 1, core_quantity: 1 }
  const mug = { id: "rmai_mug", quantity: 3, core_quantity: 3 }
  const line = (rma_item_id: string, amount: number): SettlementLine => ({
    type: "item_value",
    amount,
    taxes: [],
    rma_item_id,
    quantity: 1,
    note: null,
  })
  const lines = [line("rmai_shirt", 5000), line("rmai_mug", 1000)]
  const credit = { items: [aShirtItem({ resolution: "store_credit" }), aMugItem()] }

  it.each<[string, Partial<TenderShop>, object[]]>([
    ["into the account of a customer", {}, [{ tender: "store_credit" }]],
    ["on a card for a guest", { is_customer_registered: false }, [{ tender: "gift_card" }]],
    ["as a coupon without the plugin", { is_loyalty_installed: false, are_coupons_enabled: true }, [{ tender: "coupon" }]],
    ["by hand where the shop keeps no credit", { is_loyalty_installed: false }, [{ tender: "manual" }]],
  ])("pays store credit %s", (_, changes, tenders) => {
    const settled = { items: [shirt], lines: lines.slice(0, 1), owed: 4500 }
    expect(defaultTenders(settled, credit, { ...shop, ...changes })).toEqual(tenders)
  })

  it("pays a refund by the original payment", () => {
    const settled = { items: [mug], lines: lines.slice(1), owed: 1000 }
    expect(defaultTenders(settled, credit, shop)).toEqual([{ tender: "original_payment" }])
  })

  it("pays nothing where nothing is owed", () => {
    expect(defaultTenders({ items: [shirt], lines, owed: 0 }, credit, shop)).toEqual([])
  })

  it("pays each its way, fees spread over both by their worth", () => {
    const settled = { items: [shirt, mug], lines, owed: 5400 }
    expect(defaultTenders(settled, credit, shop)).toEqual([
      { tender: "store_credit", amount: 4500 },
      { tender: "original_payment" },
    ])
  })
})
