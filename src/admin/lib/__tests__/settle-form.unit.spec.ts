import type { HttpSettlementFacts } from "../../../types/http"
import { consequencesOf } from "../settle-consequences"
import {
  isRefusedFor,
  previewSettlement,
  startSettling,
  toSettleBody,
  unitsLeft,
  type SettleForm,
} from "../settle-form"

/**
 * The first example of the design: two shirts at 50.00 and shipping 10.00, all captured, and one
 * shirt came back. Core took it out of the order's total already.
 */
function oneShirtBack(): HttpSettlementFacts {
  return {
    rma: {
      id: "rma_1",
      kind: "return",
      status: "processing",
      items: [
        {
          id: "rmai_shirt",
          line_item_id: "ordli_shirt",
          reason_id: null,
          action_id: null,
          resolution: "refund",
          requested_quantity: 1,
          approved_quantity: 1,
          received_quantity: 1,
          core_received_quantity: 1,
          resolved_quantity: 0,
          core_resolved_quantity: 0,
          return_expected: true,
        },
      ],
    },
    books: {
      currency: { code: "eur", digits: 2 },
      lines: [{ line_item_id: "ordli_shirt", quantity: 2, total: "100", taxes: [] }],
      shipping_methods: [{ id: "ordsm_1", total: "10", taxes: [] }],
      payments: [{ id: "pay_1", provider_id: "pp_a", captured: 11000, refunded: 0, created_at: 1 }],
      total: "60",
      transactions: "110",
      paid_in: "110",
      redeemed: 0,
      money_back: 0,
      unsettled: [{ line_item_id: "ordli_shirt", quantity: 1 }],
      unpaid: 0,
      recorded: { lines: [], shipping_refund: 0, rounding: 0 },
    },
    label_paid_by: "customer",
    shop: {
      is_loyalty_installed: false,
      are_coupons_enabled: false,
      is_customer_registered: true,
      bonus_percents: {},
    },
    tenders: [],
    rules: { fee_tax: null },
  }
}

const facts = oneShirtBack()

function form(values: Partial<SettleForm> = {}): SettleForm {
  return { ...startSettling(facts, null), ...values }
}

function owedOf(values: Partial<SettleForm>): number {
  const preview = previewSettlement(form(values), facts)
  if (preview.kind !== "settlement") {
    throw new Error(`refused: ${JSON.stringify(preview)}`)
  }
  return preview.settlement.owed
}

describe("the settle panel", () => {
  it("starts with the units that are due money, and the label's price to be deducted", () => {
    expect(startSettling(facts, { cost: 5 })).toMatchObject({
      units: { rmai_shirt: 1 },
      label_fee: 5,
      is_shipping_refunded: false,
      shipping_refund: 10,
      tender: "original_payment",
    })
  })

  it("leaves the label to the shop where the shop pays it", () => {
    const ofShop = { ...facts, label_paid_by: "shop" as const }
    expect(startSettling(ofShop, { cost: 5 }).label_fee).toBeNull()
  })

  it.each<[string, Partial<SettleForm>, number]>([
    ["the shirt", {}, 5000],
    ["the shirt, its label deducted", { label_fee: 5 }, 4500],
    ["the shirt and outbound shipping", { is_shipping_refunded: true }, 6000],
    ["goodwill alone", { units: {}, goodwill: 20 }, 2000],
    ["an adjustment", { adjustment: -3.5, adjustment_reason: "No box" }, 4650],
  ])("computes what is owed: %s", (_what, values, owed) => {
    expect(owedOf(values)).toBe(owed)
  })

  it("says nothing is chosen while nothing is", () => {
    expect(previewSettlement(form({ units: {} }), facts)).toEqual({ kind: "empty" })
  })

  it("refuses what the server would refuse, and knows the field", () => {
    expect(previewSettlement(form({ restocking_fee: 60 }), facts)).toMatchObject({
      kind: "refused",
      refusal: { code: "owed_negative" },
    })
    const unexplained = previewSettlement(form({ adjustment: 1 }), facts)
    expect(isRefusedFor(unexplained, "adjustment.reason")).toBe(true)
    expect(isRefusedFor(unexplained, "shipping_refund")).toBe(false)
  })

  it("still shows the sum where only the payment is refused", () => {
    const tooMuch = form({ tender: "both", original_amount: 70 })
    expect(previewSettlement(tooMuch, facts)).toMatchObject({
      kind: "unpayable",
      refusal: { code: "tenders_do_not_sum" },
      settlement: { owed: 5000 },
    })
  })

  it("settles no units that are being exchanged", () => {
    const [item] = facts.rma.items
    expect(unitsLeft({ ...item, resolution: "exchange" })).toBe(0)
    expect(unitsLeft(item)).toBe(1)
  })

  it("asks the server for what it showed, in major units", () => {
    const filled = form({ label_fee: 5, tender: "both", original_amount: 40 })
    expect(toSettleBody(filled, facts, 4500)).toEqual({
      items: [{ id: "rmai_shirt", quantity: 1 }],
      label_fee: 5,
      tenders: [{ tender: "original_payment", amount: 40 }, { tender: "manual" }],
      expected_owed: 45,
    })
  })

  it("names no tender where nothing is owed: there is nothing to pay", () => {
    expect(toSettleBody(form({ restocking_fee: 50 }), facts, 0)).toEqual({
      items: [{ id: "rmai_shirt", quantity: 1 }],
      restocking_fee: 50,
      expected_owed: 0,
    })
  })
})

describe("what is said before it happens", () => {
  it.each<[string, Partial<SettleForm>, string[]]>([
    ["back to the card", {}, ["settle.sentenceOriginal"]],
    ["by hand", { tender: "manual" }, ["settle.sentenceManual"]],
    [
      "a part each",
      { tender: "both", original_amount: 20 },
      ["settle.sentenceOriginal", "settle.sentenceManual"],
    ],
    ["nothing to pay", { restocking_fee: 50 }, ["settle.sentenceZero"]],
  ])("%s", (_what, values, sentences) => {
    const preview = previewSettlement(form(values), facts)
    expect(preview.kind === "settlement" && consequencesOf(preview).map(({ key }) => key)).toEqual(
      sentences
    )
  })

  it("tells of a debt that is set off first", () => {
    const half = { ...facts, books: { ...facts.books, transactions: "100", paid_in: "100" } }
    const preview = previewSettlement(form(), half)
    expect(preview.kind === "settlement" && consequencesOf(preview)).toEqual([
      { key: "settle.sentenceOriginal", amount: 4000, count: 1 },
      { key: "settle.sentenceSetOff", amount: 1000, count: 1 },
    ])
  })
})
