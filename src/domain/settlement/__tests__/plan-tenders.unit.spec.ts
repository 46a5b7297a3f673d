import fc from "fast-check"
import { aShirtOrder, aTenderShop } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { CapturedPayment, OrderBooks } from "../../facts"
import { isRefusal } from "../../refusals"
import { sumOf } from "../../sum-of"
import { planTenders, type TenderRequest } from "../plan-tenders"
import type { TargetOrder, TenderFacts } from "../tender-shop"

/** A card with 30.00 left of 50.00, and an older one with 20.00. */
const CARD: CapturedPayment = {
  id: "pay_card",
  provider_id: "pp_card",
  captured: 5000,
  refunded: 2000,
  created_at: 2,
}
const OLD_CARD: CapturedPayment = {
  id: "pay_old",
  provider_id: "pp_old",
  captured: 2000,
  refunded: 0,
  created_at: 1,
}
const PAYMENTS = [CARD, OLD_CARD]

const NOTHING_ELSE = {
  bonus: 0,
  payment_id: null,
  provider_id: null,
  target_order_id: null,
  reference: null,
}
const onCard = (amount: number) => ({
  ...NOTHING_ELSE,
  tender: "original_payment",
  amount,
  payment_id: "pay_card",
  provider_id: "pp_card",
})
const onOldCard = (amount: number) => ({
  ...NOTHING_ELSE,
  tender: "original_payment",
  amount,
  payment_id: "pay_old",
  provider_id: "pp_old",
})
const byHand = (amount: number) => ({ ...NOTHING_ELSE, tender: "manual", amount })
const asCredit = (tender: string, amount: number, bonus: number) => ({
  ...NOTHING_ELSE,
  tender,
  amount,
  bonus,
})

/** The books of an order that was paid with `payments`. */
const paidBy = (payments: CapturedPayment[], changes: Partial<OrderBooks> = {}): OrderBooks =>
  aShirtOrder({ payments, ...changes })

const plan = (
  owed: number,
  requested: TenderRequest[] | undefined,
  payments: CapturedPayment[] = PAYMENTS
) => planTenders(owed, requested, paidBy(payments), aTenderShop())

describe("planTenders", () => {
  it.each([
    ["back to where it came from, oldest first", 4500, undefined, [onOldCard(2000), onCard(2500)]],
    ["on the oldest alone", 1500, undefined, [onOldCard(1500)]],
    ["a tender without an amount takes all", 4500, [{ tender: "manual" }], [byHand(4500)]],
    [
      "or what is left",
      4500,
      [{ tender: "original_payment" }, { tender: "manual", amount: 3000 }],
      [onOldCard(1500), byHand(3000)],
    ],
    [
      "or nothing, when nothing is left",
      4500,
      [{ tender: "manual", amount: 4500 }, { tender: "original_payment" }],
      [byHand(4500)],
    ],
    [
      "the payment that was named",
      2500,
      [{ tender: "original_payment", payment_id: "pay_card" }],
      [onCard(2500)],
    ],
    [
      "the named one first, so that the other does not take it",
      4000,
      [
        { tender: "original_payment", amount: 3000 },
        { tender: "original_payment", amount: 1000, payment_id: "pay_old" },
      ],
      [onOldCard(1000), onOldCard(1000), onCard(2000)],
    ],
    ["nothing for nothing", 0, undefined, []],
    ["nothing for nothing, though asked for", 0, [{ tender: "original_payment" }], []],
  ] satisfies [string, number, TenderRequest[] | undefined, object[]][])(
    "%s",
    (_, owed, requested, planned) => {
      expect(plan(owed, requested)).toEqual(planned)
    }
  )

  it("splits payments of one moment always in the same way", () => {
    const twins = [
      { ...CARD, id: "pay_b" },
      { ...CARD, id: "pay_a" },
    ]
    const ids = plan(4000, undefined, twins).map(({ payment_id }) => payment_id)
    expect(ids).toEqual(["pay_a", "pay_b"])
  })

  it.each([
    [
      "more than the cards can take",
      5001,
      undefined,
      { payment_id: null, available: 50, requested: 50.01 },
    ],
    [
      "more than the named card can take",
      3001,
      [{ tender: "original_payment", payment_id: "pay_card" }],
      { payment_id: "pay_card", available: 30, requested: 30.01 },
    ],
    [
      "one card twice",
      5000,
      [
        { tender: "original_payment", amount: 2500, payment_id: "pay_card" },
        { tender: "original_payment", amount: 2500, payment_id: "pay_card" },
      ],
      { payment_id: "pay_card", available: 5, requested: 25 },
    ],
  ] satisfies [string, number, TenderRequest[] | undefined, object][])(
    "says before, not after, that it is %s",
    (_, owed, requested, details) => {
      expect(refusalOf(() => plan(owed, requested))).toEqual({
        code: "tender_exceeds_captured",
        details: { tender: "original_payment", currency_code: "eur", ...details },
      })
    }
  )

  it.each([
    ["too little", [{ tender: "manual", amount: 4499 }], "tenders_do_not_sum"],
    ["too much", [{ tender: "manual", amount: 4501 }], "tenders_do_not_sum"],
    [
      "too much besides what takes the rest",
      [{ tender: "manual", amount: 4501 }, { tender: "original_payment" }],
      "tenders_do_not_sum",
    ],
    ["none", [], "invalid_data"],
    [
      "two that take the rest",
      [{ tender: "manual" }, { tender: "original_payment" }],
      "invalid_data",
    ],
    ["an amount of nothing", [{ tender: "manual", amount: 0 }], "invalid_data"],
    [
      "a negative amount",
      [{ tender: "manual", amount: -1 }, { tender: "original_payment" }],
      "invalid_data",
    ],
    ["half a cent", [{ tender: "manual", amount: 0.5 }], "invalid_data"],
    [
      "a payment of another order",
      [{ tender: "original_payment", payment_id: "pay_foreign" }],
      "invalid_data",
    ],
    ["a payment for what has none", [{ tender: "manual", payment_id: "pay_card" }], "invalid_data"],
    ["another order that is not named", [{ tender: "replacement_order" }], "invalid_data"],
    ["an order for what moves to none", [{ tender: "manual", order_id: "order_2" }], "invalid_data"],
    ["a bonus on money", [{ tender: "manual", bonus_percent: 10 }], "invalid_data"],
    ["a negative bonus", [{ tender: "gift_card", bonus_percent: -1 }], "invalid_data"],
    ["a bonus above all bounds", [{ tender: "gift_card", bonus_percent: 101 }], "invalid_data"],
    ["a proof of what proves itself", [{ tender: "gift_card", reference: "TR-7" }], "invalid_data"],
  ] satisfies [string, TenderRequest[], string][])("refuses %s", (_, requested, code) => {
    expect(refusalOf(() => plan(4500, requested)).code).toBe(code)
  })

  it("I5: pays what is owed, and no payment more than it has left", () => {
    const aPayment = fc.record({
      captured: fc.nat(10000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      created_at: fc.nat(3),
    })
    fc.assert(
      fc.property(
        fc.nat(20000),
        fc.nat(20000),
        fc.array(aPayment, { maxLength: 4 }),
        (owed, byHandAmount, drawn) => {
          const payments = drawn.map(({ captured, share, created_at }, index) => ({
            id: `pay_${index}`,
            provider_id: "pp_card",
            captured,
            refunded: Math.floor(captured * share),
            created_at,
          }))
          const requested: TenderRequest[] = [{ tender: "original_payment" }]
          const manual = Math.min(owed, byHandAmount)
          const tenders = [
            ...requested,
            ...(manual > 0 ? [{ tender: "manual" as const, amount: manual }] : []),
          ]
          const capacity = sumOf(payments, ({ captured, refunded }) => captured - refunded)
          try {
            const planned = planTenders(owed, tenders, paidBy(payments), aTenderShop())
            expect(sumOf(planned, ({ amount }) => amount)).toBe(owed)
            payments.forEach(({ id, captured, refunded }) => {
              const taken = planned.filter(({ payment_id }) => payment_id === id)
              expect(sumOf(taken, ({ amount }) => amount)).toBeLessThanOrEqual(captured - refunded)
            })
            expect(owed - manual).toBeLessThanOrEqual(capacity)
          } catch (error) {
            if (!isRefusal(error)) {
              throw error
            }
            expect(error.code).toBe("tender_exceeds_captured")
            expect(owed - manual).toBeGreaterThan(capacity)
          }
        }
      )
    )
  })
})

describe("planTenders with shop credit", () => {
  it.each([
    ["a guest has no account", { is_customer_registered: false }, "store_credit", "guest"],
    ["nothing keeps store credit", { is_loyalty_installed: false }, "store_credit", "loyalty_missing"],
    ["nothing keeps gift cards", { is_loyalty_installed: false }, "gift_card", "loyalty_missing"],
    ["gift cards are better", { are_coupons_enabled: true }, "coupon", "loyalty_installed"],
    ["the merchant wants none", { is_loyalty_installed: false }, "coupon", "coupons_disabled"],
  ] as const)("says why there is no such tender: %s", (_, shop, tender, problem) => {
    expect(
      refusalOf(() => planTenders(4500, [{ tender }], paidBy(PAYMENTS), aTenderShop(shop)))
    ).toEqual({ code: "tender_not_available", details: { tender, problem } })
  })

  it.each([
    ["store_credit", {}],
    ["gift_card", {}],
    ["gift_card", { is_customer_registered: false }],
    ["coupon", { is_loyalty_installed: false, are_coupons_enabled: true }],
    [
      "coupon",
      { is_loyalty_installed: false, are_coupons_enabled: true, is_customer_registered: false },
    ],
  ] as const)("pays by %s where the shop can: %j", (tender, shop) => {
    expect(planTenders(4500, [{ tender }], paidBy(PAYMENTS), aTenderShop(shop))).toEqual([
      asCredit(tender, 4500, 0),
    ])
  })

  const item = (action_id: string) => ({ resolution: "store_credit" as const, action_id })
  const refunded = { resolution: "refund" as const, action_id: "ract_none" }
  const bonus_percents = { ract_ten: 10, ract_five: 5 }

  it.each([
    ["the action's", [item("ract_ten")], {}, 450],
    ["staff's own", [item("ract_ten")], { bonus_percent: 20 }, 900],
    ["none, if staff say so", [item("ract_ten")], { bonus_percent: 0 }, 0],
    ["the lower of two", [item("ract_ten"), item("ract_five")], {}, 225],
    ["none where one promises none", [item("ract_ten"), item("ract_none")], {}, 0],
    ["none without items", [], {}, 0],
    ["the one of the item for credit", [item("ract_ten"), refunded], {}, 450],
  ])("adds a bonus: %s", (_, items, request, bonus) => {
    const facts = aTenderShop({ items, bonus_percents })
    expect(
      planTenders(4500, [{ tender: "store_credit", ...request }], paidBy(PAYMENTS), facts)
    ).toEqual([asCredit("store_credit", 4500, bonus)])
  })

  it.each([
    ["all of it was promised as credit", 1500, 1500, true],
    ["a part of it was promised as credit", 1500, 500, true],
    ["the promised credit is another tender's", 1000, 500, false],
    ["nothing was promised as credit", 1500, 0, false],
  ])("asks why a payment is refunded where %s", (_, amount, promised_credit, isAsked) => {
    const facts = aTenderShop({ promised_credit })
    const tenders: TenderRequest[] = [
      { tender: "original_payment", amount },
      { tender: "store_credit" },
    ]
    const plan = (changes = {}) =>
      planTenders(1500, tenders, paidBy(PAYMENTS), { ...facts, ...changes })
    const planned = [
      onOldCard(amount),
      ...(amount < 1500 ? [asCredit("store_credit", 1500 - amount, 0)] : []),
    ]
    if (isAsked) {
      expect(refusalOf(plan)).toEqual({
        code: "tender_not_available",
        details: { tender: "original_payment", problem: "override_reason_missing" },
      })
    } else {
      expect(plan()).toEqual(planned)
    }
    expect(plan({ override_reason: "He moved abroad" })).toEqual(planned)
  })

  it("asks for no reason where the money goes out by another hand", () => {
    const facts = aTenderShop({ promised_credit: 1500 })
    expect(planTenders(1500, [{ tender: "manual" }], paidBy(PAYMENTS), facts)).toMatchObject([
      { tender: "manual", amount: 1500 },
    ])
  })
})

describe("planTenders of an order that was paid by gift card too", () => {
  /** 60.00 by gift card and 50.00 by card, of which 20.00 went back. */
  const books = paidBy([CARD], { paid_in: "110", redeemed: 6000, money_back: 2000 })

  it("gives the card what it paid, and the rest as such", () => {
    const asked: TenderRequest[] = [
      { tender: "original_payment", amount: 3000 },
      { tender: "store_credit" },
    ]
    expect(planTenders(9000, asked, books, aTenderShop())).toEqual([
      onCard(3000),
      asCredit("store_credit", 6000, 0),
    ])
  })

  it.each([
    ["by hand", [{ tender: "manual" }], "manual", 90],
    [
      "by card and by hand",
      [{ tender: "original_payment", amount: 3000 }, { tender: "manual", amount: 1 }, { tender: "gift_card" }],
      "original_payment",
      30.01,
    ],
    ["to another order", [{ tender: "replacement_order", order_id: "order_2" }], "replacement_order", 90],
  ] satisfies [string, TenderRequest[], string, number][])(
    "never gives it out %s",
    (_, asked, tender, requested) => {
      expect(refusalOf(() => planTenders(9000, asked, books, aTenderShop()))).toEqual({
        code: "tender_exceeds_captured",
        details: {
          tender,
          problem: "paid_by_credit",
          available: 30,
          requested,
          currency_code: "eur",
        },
      })
    }
  )
})

describe("planTenders to another order", () => {
  const target: TargetOrder = {
    id: "order_2",
    currency_code: "eur",
    is_canceled: false,
    is_itself: false,
    is_of_same_customer: true,
    owes: 4500,
  }
  const toOrder = (facts: Partial<TenderFacts>) =>
    planTenders(
      4500,
      [{ tender: "replacement_order", order_id: "order_2" }],
      paidBy(PAYMENTS),
      aTenderShop(facts)
    )

  it("moves the amount", () => {
    const planned = { ...NOTHING_ELSE, tender: "replacement_order", amount: 4500 }
    expect(toOrder({ target_orders: [target] })).toEqual([
      { ...planned, target_order_id: "order_2" },
    ])
  })

  it("takes the order as it is where nobody knows it, as on a screen", () => {
    expect(toOrder({ target_orders: null })).toHaveLength(1)
  })

  it.each([
    ["unknown_order", []],
    ["this_order", [{ ...target, is_itself: true }]],
    ["other_customer", [{ ...target, is_of_same_customer: false }]],
    ["order_canceled", [{ ...target, is_canceled: true }]],
    ["other_currency", [{ ...target, currency_code: "jpy" }]],
    ["owes_less", [{ ...target, owes: 4499 }]],
  ])("refuses %s", (problem, target_orders) => {
    const { code, details } = refusalOf(() => toOrder({ target_orders }))
    expect(code).toBe("tender_not_available")
    expect(details).toMatchObject({ tender: "replacement_order", order_id: "order_2", problem })
  })
})
