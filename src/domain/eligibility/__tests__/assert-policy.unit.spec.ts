import { EUR, JPY } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertPolicy } from "../assert-policy"
import type { RestockingFee } from "../../settlement/restocking-fee"
import type { PolicyContent, PolicyRule } from "../policy"

const CONTENT: PolicyContent = {
  name: "Everywhere",
  is_enabled: true,
  priority: 0,
  region_ids: null,
  sales_channel_ids: null,
  auto_approve: false,
  rules: [],
  terms: {},
}
const NO = { verdict: "no" } as const
const WINDOW: PolicyRule = { type: "window", ...NO, days: 14, from: "delivered" }

const FEE = "terms.restocking_fee"
const feeOf = (restocking_fee: RestockingFee) => ({ terms: { restocking_fee } })

const assertContent = (changes: Partial<PolicyContent>) =>
  assertPolicy({ ...CONTENT, ...changes }, [EUR, JPY])

describe("assertPolicy", () => {
  it.each<[string, Partial<PolicyContent>]>([
    ["no rules at all", {}],
    ["no limit", { rules: [{ ...WINDOW, days: null }] }],
    ["the same day only", { rules: [{ ...WINDOW, days: 0 }] }],
    [
      "another window for some articles, which the first excepts",
      {
        rules: [
          { ...WINDOW, except: { category_ids: ["pcat_beds"] } },
          { ...WINDOW, days: 100, only_for: { category_ids: ["pcat_beds"] } },
        ],
      },
    ],
    [
      "a look above one price, a no above another",
      {
        rules: [
          { type: "price_above", verdict: "review", amounts: { eur: 99.99, jpy: 12_000 } },
          { type: "price_above", verdict: "no", amounts: { eur: 500 } },
        ],
      },
    ],
    [
      "a region of its own that is only looked at",
      { region_ids: ["reg_a", "reg_b"], rules: [{ type: "region", verdict: "review", region_ids: ["reg_b"] }] },
    ],
    [
      "a group for some articles no, for others a look",
      {
        rules: [
          { type: "customer_group", ...NO, group_ids: ["g"], only_for: { tag_ids: ["a"] } },
          { type: "customer_group", verdict: "review", group_ids: ["g"], except: { tag_ids: ["a"] } },
        ],
      },
    ],
    ["a fee in percent", { terms: { restocking_fee: { type: "percent", percent: 12.5 } } }],
    ["a fee by amounts", { terms: { restocking_fee: { type: "amount", amounts: { eur: 4.5, jpy: 500 } } } }],
    [
      "terms of exchanges",
      {
        terms: {
          exchange: {
            scope: "same_price",
            expires_after_days: 1,
            advance: true,
            advance_customer_group_ids: ["cusgroup_1"],
          },
        },
      },
    ],
    ["an offer without an end", { terms: { exchange: { expires_after_days: null } } }],
    ["no fee", { terms: { restocking_fee: { type: "none" } } }],
    [
      "credit before the goods, by itself",
      { terms: { pay_before_receipt: "store_credit", instant_gift_card: true } },
    ],
  ])("takes %s", (_, changes) => {
    expect(() => assertContent(changes)).not.toThrow()
  })

  it.each<[string, Partial<PolicyContent>, string, string]>([
    ["half a priority", { priority: 0.5 }, "priority", "not_a_whole_number"],
    ["nowhere", { region_ids: [] }, "region_ids", "empty"],
    ["a channel twice", { sales_channel_ids: ["sc", "sc"] }, "sales_channel_ids", "named_twice"],
    ["negative days", { rules: [{ ...WINDOW, days: -1 }] }, "rules[0].days", "negative"],
    ["half days", { rules: [{ ...WINDOW, days: 1.5 }] }, "rules[0].days", "not_a_whole_number"],
    ["more days than ten years", { rules: [{ ...WINDOW, days: 4000 }] }, "rules[0].days", "out_of_range"],
    ["an empty selection", { rules: [{ ...WINDOW, only_for: {} }] }, "rules[0].only_for", "empty"],
    [
      "an empty list in a selection",
      { rules: [WINDOW, { type: "delivered", ...NO, except: { tag_ids: [] } }] },
      "rules[1].except.tag_ids",
      "empty",
    ],
    [
      "what it is only for and excepts",
      { rules: [{ ...WINDOW, only_for: { tag_ids: ["a", "b"] }, except: { tag_ids: ["b"] } }] },
      "rules[0].except",
      "only_for_and_except",
    ],
    [
      "a final sale of everything",
      { rules: [{ type: "final_sale", ...NO }] },
      "rules[0].only_for",
      "missing_selection",
    ],
    [
      "a price in no currency",
      { rules: [{ type: "price_above", ...NO, amounts: {} }] },
      "rules[0].amounts",
      "empty",
    ],
    [
      "an unknown currency",
      { rules: [{ type: "price_above", ...NO, amounts: { eur: 1, xxy: 1 } }] },
      "rules[0].amounts.xxy",
      "unknown_currency",
    ],
    [
      "a negative price",
      { rules: [{ type: "price_above", ...NO, amounts: { eur: -1 } }] },
      "rules[0].amounts.eur",
      "negative",
    ],
    [
      "more decimals than there are",
      { rules: [{ type: "price_above", ...NO, amounts: { jpy: 0.5 } }] },
      "rules[0].amounts.jpy",
      "too_many_decimals",
    ],
    [
      "no group",
      { rules: [{ type: "customer_group", ...NO, group_ids: [] }] },
      "rules[0].group_ids",
      "empty",
    ],
    [
      "a region where the policy does not apply",
      { region_ids: ["reg_a"], rules: [{ type: "region", ...NO, region_ids: ["reg_b"] }] },
      "rules[0].region_ids",
      "never_applies",
    ],
    [
      "too many returns from the first on",
      { rules: [{ type: "too_many_returns", ...NO, max: 0, days: 30 }] },
      "rules[0].max",
      "out_of_range",
    ],
    [
      "too many returns within no days",
      { rules: [{ type: "too_many_returns", ...NO, max: 1, days: 0 }] },
      "rules[0].days",
      "out_of_range",
    ],
    [
      "two windows for the same articles",
      { rules: [WINDOW, { ...WINDOW, days: 30 }] },
      "rules[1]",
      "said_twice",
    ],
    [
      "one group twice",
      {
        rules: [
          { type: "customer_group", ...NO, group_ids: ["a", "b"] },
          { type: "customer_group", verdict: "review", group_ids: ["c", "b"] },
        ],
      },
      "rules[1]",
      "no_and_review",
    ],
    [
      "delivered twice, with a no and with a look",
      { rules: [{ type: "delivered", ...NO }, { type: "delivered", verdict: "review" }] },
      "rules[1]",
      "said_twice",
    ],
    ["a fee of nothing", feeOf({ type: "percent", percent: 0 }), `${FEE}.percent`, "out_of_range"],
    ["a fee above all", feeOf({ type: "percent", percent: 100.1 }), `${FEE}.percent`, "out_of_range"],
    ["a fee in no currency", feeOf({ type: "amount", amounts: {} }), `${FEE}.amounts`, "empty"],
    ["a fee of no amount", feeOf({ type: "amount", amounts: { eur: 0 } }), `${FEE}.amounts.eur`, "not_above_zero"],
    ["a negative fee", feeOf({ type: "amount", amounts: { eur: -1 } }), `${FEE}.amounts.eur`, "not_above_zero"],
    ["half a yen", feeOf({ type: "amount", amounts: { jpy: 0.5 } }), `${FEE}.amounts.jpy`, "too_many_decimals"],
    ["a fee in pounds", feeOf({ type: "amount", amounts: { gbp: 1 } }), `${FEE}.amounts.gbp`, "unknown_currency"],
    [
      "an offer that ends at once",
      { terms: { exchange: { expires_after_days: 0 } } },
      "terms.exchange.expires_after_days",
      "out_of_range",
    ],
    [
      "an offer that holds for years",
      { terms: { exchange: { expires_after_days: 366 } } },
      "terms.exchange.expires_after_days",
      "out_of_range",
    ],
    [
      "groups for an advance that nobody gets",
      { terms: { exchange: { advance_customer_group_ids: ["cusgroup_1"] } } },
      "terms.exchange.advance_customer_group_ids",
      "no_advance",
    ],
    [
      "an advance for no group at all",
      { terms: { exchange: { advance: true, advance_customer_group_ids: [] } } },
      "terms.exchange.advance_customer_group_ids",
      "empty",
    ],
    [
      "credit that issues itself where nothing is paid before the goods",
      { terms: { instant_gift_card: true } },
      "terms.instant_gift_card",
      "goods_first",
    ],
  ])("refuses %s", (_, changes, field, problem) => {
    expect(refusalOf(() => assertContent(changes))).toMatchObject({
      code: "invalid_data",
      details: { field, problem },
    })
  })
})
