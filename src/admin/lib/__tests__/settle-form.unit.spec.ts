import type { HttpSettlementFacts } from "../../../types/http"
import { oneShirtBack } from "./settlement-facts"
import { consequencesOf } from "../settle-consequences"
import {
  amountsOf,
  isOverrideNeeded,
  isRefusedFor,
  isShippingRefunded,
  previewSettlement,
  startSettling,
  toSettleBody,
  unitsLeft,
  type SettleForm,
} from "../settle-form"
import { newTenderRow } from "../tender-form"

const facts = oneShirtBack()

function form(values: Partial<SettleForm> = {}): SettleForm {
  return { ...startSettling(facts), ...values }
}

function settled(values: Partial<SettleForm>, of: HttpSettlementFacts = facts) {
  const preview = previewSettlement(form(values), of)
  if (preview.kind !== "settlement") {
    throw new Error(`refused: ${JSON.stringify(preview)}`)
  }
  return preview
}

const labelOf = (paid_by: "customer" | "shop"): HttpSettlementFacts => ({
  ...facts,
  terms: { ...facts.terms, label: { paid_by, cost: 5, is_deducted: false } },
})
const byHand = [newTenderRow("manual")]
const byCard = [newTenderRow("original_payment")]
const both = (amount: number) => [newTenderRow("original_payment", amount), newTenderRow("manual")]

describe("the settle panel", () => {
  it("starts with the units that are due money, and with what the merchant's terms propose", () => {
    const started = startSettling(labelOf("customer"))

    expect(started.units).toEqual({ rmai_shirt: 1 })
    expect(amountsOf(started, labelOf("customer"))).toMatchObject({
      shipping_refund: 10,
      label_fee: 5,
      goodwill: null,
    })
    expect(isShippingRefunded(started, facts)).toBe(false)
    expect(amountsOf(started, labelOf("shop")).label_fee).toBeNull()
  })

  it("keeps what was typed, a field that was emptied too", () => {
    const typed = form({ typed: { label_fee: null, goodwill: 7 } })

    expect(amountsOf(typed, labelOf("customer"))).toMatchObject({ label_fee: null, goodwill: 7 })
  })

  it.each<[string, Partial<SettleForm>, number]>([
    ["the shirt", {}, 5000],
    ["the shirt, its label deducted", { typed: { label_fee: 5 } }, 4500],
    ["the shirt and outbound shipping", { is_shipping_refunded: true }, 6000],
    [
      "the shirt and some of the shipping",
      { is_shipping_refunded: true, typed: { shipping_refund: 4 } },
      5400,
    ],
    ["what it cost to send it back", { typed: { return_cost_refund: 6.9 } }, 5690],
    ["a stain", { typed: { damage_deduction: 12 } }, 3800],
    ["a discount that is not deserved any more", { typed: { discount_clawback: 8.5 } }, 4150],
    ["goodwill alone", { units: {}, typed: { goodwill: 20 } }, 2000],
    ["an adjustment", { adjustment: -3.5, adjustment_reason: "No box" }, 4650],
  ])("computes what is owed: %s", (_what, values, owed) => {
    expect(settled(values).settlement.owed).toBe(owed)
  })

  it("says nothing is chosen while nothing is, though a label would be deducted", () => {
    const empty = { ...startSettling(labelOf("customer")), units: {} }

    expect(previewSettlement(empty, labelOf("customer"))).toEqual({ kind: "empty" })
  })

  it("refuses what the server would refuse, and knows the field", () => {
    expect(previewSettlement(form({ typed: { restocking_fee: 60 } }), facts)).toMatchObject({
      kind: "refused",
      refusal: { code: "owed_negative" },
    })
    const unexplained = previewSettlement(form({ adjustment: 1 }), facts)
    expect(isRefusedFor(unexplained, "adjustment.reason")).toBe(true)
    expect(isRefusedFor(unexplained, "shipping_refund")).toBe(false)
  })

  it("still shows the sum where only the payment is refused", () => {
    expect(previewSettlement(form({ tenders: both(70) }), facts)).toMatchObject({
      kind: "unpayable",
      refusal: { code: "tenders_do_not_sum" },
      settlement: { owed: 5000 },
    })
  })

  it("asks for a reason where a payment is refunded for what was to be store credit", () => {
    const [item] = facts.rma.items
    const credit: HttpSettlementFacts = {
      ...facts,
      rma: { ...facts.rma, items: [{ ...item, resolution: "store_credit" }] },
    }
    const unexplained = previewSettlement(form({ tenders: byCard }), credit)
    const explained = previewSettlement(
      form({ tenders: byCard, override_reason: "She moved abroad" }),
      credit
    )

    expect("refusal" in unexplained && isOverrideNeeded(unexplained.refusal)).toBe(true)
    expect(explained).toMatchObject({ kind: "settlement", tenders: [{ tender: "original_payment" }] })
  })

  it("plans no payment for what is paid later, or only written down", () => {
    expect(settled({ payment: "later", tenders: both(70) }).tenders).toEqual([])
    expect(settled({ payment: "draft" }).tenders).toEqual([])
  })

  it("settles no units that are being exchanged", () => {
    const [item] = facts.rma.items
    expect(unitsLeft({ ...item, resolution: "exchange" }, facts)).toBe(0)
    expect(unitsLeft(item, facts)).toBe(1)
  })
})

describe("what the server is asked for", () => {
  const bodyOf = (values: Partial<SettleForm>) =>
    toSettleBody(form(values), facts, settled(values).settlement)

  it("is what was shown, in major units", () => {
    expect(bodyOf({ typed: { label_fee: 5 }, tenders: both(40), points_to_cancel: 120 })).toEqual({
      items: [{ id: "rmai_shirt", quantity: 1 }],
      label_fee: 5,
      points_to_cancel: 120,
      tenders: [{ tender: "original_payment", amount: 40 }, { tender: "manual" }],
      expected_owed: 45,
    })
  })

  it.each<[string, Partial<SettleForm>, object]>([
    ["nothing is owed", { typed: { restocking_fee: 50 } }, { restocking_fee: 50, expected_owed: 0 }],
    ["it is paid later", { payment: "later" }, { expected_owed: 50 }],
    ["it is a draft", { payment: "draft" }, { draft: true, expected_owed: 50 }],
  ])("names no tender where %s", (_what, values, rest) => {
    expect(bodyOf(values)).toEqual({ items: [{ id: "rmai_shirt", quantity: 1 }], ...rest })
  })
})

describe("what is said before it happens", () => {
  const sentencesOf = (values: Partial<SettleForm>, of: HttpSettlementFacts = facts) =>
    consequencesOf({ ...settled(values, of), payment: values.payment ?? "now" })

  it.each<[string, Partial<SettleForm>, string[]]>([
    ["back to the card", {}, ["settle.sentenceOriginal", "process.creditNote"]],
    ["by hand", { tenders: byHand }, ["settle.sentenceManual", "process.creditNote"]],
    [
      "a part each",
      { tenders: both(20) },
      ["settle.sentenceOriginal", "settle.sentenceManual", "process.creditNote"],
    ],
    ["nothing to pay", { typed: { restocking_fee: 50 } }, ["settle.sentenceZero"]],
    ["later", { payment: "later" }, ["settling.later", "process.creditNote"]],
    ["a draft", { payment: "draft" }, ["settling.draft"]],
  ])("%s", (_what, values, sentences) => {
    expect(sentencesOf(values).map(({ key }) => key)).toEqual(sentences)
  })

  it("tells of the bonus on top of shop credit", () => {
    const shop = { ...facts.shop, is_loyalty_installed: true }
    const card = [{ ...newTenderRow("gift_card"), bonus_percent: 10 }]

    expect(sentencesOf({ tenders: card }, { ...facts, shop })).toContainEqual({
      key: "settling.creditedWithBonus.gift_card",
      amount: 5000,
      bonus: 500,
    })
  })

  it("tells of a debt that is set off first", () => {
    const half = { ...facts, books: { ...facts.books, transactions: "100", paid_in: "100" } }

    expect(sentencesOf({}, half)).toEqual([
      { key: "settle.sentenceOriginal", amount: 4000, count: 1 },
      { key: "settle.sentenceSetOff", amount: 1000 },
      { key: "process.creditNote" },
    ])
  })
})
