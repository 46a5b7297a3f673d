import fc from "fast-check"
import { EUR } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { CapturedPayment } from "../../facts"
import { isRefusal } from "../../refusals"
import { sumOf } from "../../sum-of"
import { planTenders, type TenderRequest } from "../plan-tenders"

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

const onCard = (amount: number) => ({
  tender: "original_payment",
  amount,
  payment_id: "pay_card",
  provider_id: "pp_card",
})
const onOldCard = (amount: number) => ({
  tender: "original_payment",
  amount,
  payment_id: "pay_old",
  provider_id: "pp_old",
})
const byHand = (amount: number) => ({
  tender: "manual",
  amount,
  payment_id: null,
  provider_id: null,
})

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
    (_, owed, requested, plan) => {
      expect(planTenders(owed, requested, PAYMENTS, EUR)).toEqual(plan)
    }
  )

  it("splits payments of one moment always in the same way", () => {
    const twins = [
      { ...CARD, id: "pay_b" },
      { ...CARD, id: "pay_a" },
    ]
    const ids = planTenders(4000, undefined, twins, EUR).map(({ payment_id }) => payment_id)
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
      expect(refusalOf(() => planTenders(owed, requested, PAYMENTS, EUR))).toEqual({
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
    ["store credit", [{ tender: "store_credit" }], "tender_not_available"],
    ["a gift card", [{ tender: "gift_card", amount: 4500 }], "tender_not_available"],
    ["another order", [{ tender: "replacement_order" }], "tender_not_available"],
  ] satisfies [string, TenderRequest[], string][])("refuses %s", (_, requested, code) => {
    expect(refusalOf(() => planTenders(4500, requested, PAYMENTS, EUR)).code).toBe(code)
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
            const plan = planTenders(owed, tenders, payments, EUR)
            expect(sumOf(plan, ({ amount }) => amount)).toBe(owed)
            payments.forEach(({ id, captured, refunded }) => {
              const taken = plan.filter(({ payment_id }) => payment_id === id)
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
