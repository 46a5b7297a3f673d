import { aShirtOrder, aTenderShop } from "../../__tests__/cast"
import type { OrderBooks } from "../../facts"
import { availableTenders } from "../available-tenders"
import type { TenderFacts } from "../tender-shop"

const problems = (books: Partial<OrderBooks>, shop: Partial<TenderFacts>) =>
  availableTenders(aShirtOrder(books), aTenderShop(shop)).map(({ tender, is_available, problem }) => [
    tender,
    is_available ? "there" : problem,
  ])

describe("availableTenders", () => {
  it.each([
    ["with the plugin", {}, ["there", "there", "loyalty_installed"]],
    ["of a guest", { is_customer_registered: false }, ["guest", "there", "loyalty_installed"]],
    ["without the plugin", { is_loyalty_installed: false }, ["loyalty_missing", "loyalty_missing", "coupons_disabled"]],
    [
      "with coupons instead",
      { is_loyalty_installed: false, are_coupons_enabled: true },
      ["loyalty_missing", "loyalty_missing", "there"],
    ],
  ] as const)("says what there is: %s", (_, shop, [store_credit, gift_card, coupon]) => {
    expect(problems({}, shop)).toEqual([
      ["original_payment", "there"],
      ["store_credit", store_credit],
      ["gift_card", gift_card],
      ["manual", "there"],
      ["replacement_order", "there"],
      ["coupon", coupon],
    ])
  })

  it("says how much each payment takes, oldest first", () => {
    const payments = [
      { id: "pay_new", provider_id: "pp_b", captured: 5000, refunded: 2000, created_at: 2 },
      { id: "pay_old", provider_id: "pp_a", captured: 2000, refunded: 0, created_at: 1 },
    ]
    expect(availableTenders(aShirtOrder({ payments }), aTenderShop())[0]).toEqual({
      tender: "original_payment",
      is_available: true,
      available: 5000,
      payments: [
        { id: "pay_old", provider_id: "pp_a", available: 2000 },
        { id: "pay_new", provider_id: "pp_b", available: 3000 },
      ],
    })
  })

  it("offers no money where all that was paid as money went back", () => {
    expect(problems({ redeemed: 6000, money_back: 5000 }, {})).toEqual([
      ["original_payment", "nothing_left"],
      ["store_credit", "there"],
      ["gift_card", "there"],
      ["manual", "nothing_left"],
      ["replacement_order", "nothing_left"],
      ["coupon", "loyalty_installed"],
    ])
  })
})
