import type { PolicyRule } from "../../../domain"
import type { AdminReturnPolicy } from "../../../types/http"
import { isProblem, newRule, RULE_TYPES, startPolicy, toPolicyContent } from "../policy-form"

const EUR = { code: "eur", digits: 2 }

const RULES: PolicyRule[] = [
  { type: "window", verdict: "no", days: 14, from: "delivered", except: { category_ids: ["pcat_beds"] } },
  { type: "window", verdict: "no", days: null, from: "ordered", only_for: { category_ids: ["pcat_beds"] } },
  { type: "delivered", verdict: "review" },
  {
    type: "final_sale",
    verdict: "no",
    only_for: { product_ids: ["prod_1"], tag_ids: ["ptag_1"] },
    except: { type_ids: ["ptyp_1"] },
  },
  { type: "price_above", verdict: "review", amounts: { eur: 99.5 } },
  { type: "too_many_returns", verdict: "review", max: 2, days: 60 },
  { type: "nothing_paid", verdict: "no" },
  { type: "customer_group", verdict: "no", group_ids: ["cusgroup_1"] },
  { type: "region", verdict: "review", region_ids: ["reg_1"] },
]

const POLICY: AdminReturnPolicy = {
  id: "rpol_1",
  name: "Everywhere",
  is_enabled: true,
  priority: 7,
  region_ids: ["reg_1", "reg_2"],
  sales_channel_ids: null,
  auto_approve: true,
  rules: RULES,
  terms: {
    restocking_fee: { type: "amount", amounts: { eur: 4.5 } },
    pay_before_receipt: "store_credit",
    refund_outbound_shipping: true,
    instant_gift_card: true,
  },
  version: 3,
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
}

describe("the form of a policy", () => {
  it("changes nothing of a policy that was only looked at", () => {
    const { id: _, version, created_at, updated_at, ...content } = POLICY
    expect(toPolicyContent(startPolicy(POLICY), [EUR])).toEqual(content)
  })

  it("leaves out of the terms what is as usual", () => {
    expect(toPolicyContent({ ...startPolicy(null), name: "New" }, [])).toMatchObject({ terms: {} })
    const terms = { ...startPolicy(POLICY).terms, pay_before_receipt: "never" as const }
    expect(toPolicyContent({ ...startPolicy(POLICY), terms }, [EUR])).toMatchObject({
      terms: { restocking_fee: { type: "amount", amounts: { eur: 4.5 } }, refund_outbound_shipping: true },
    })
  })

  it("says that a fee cannot be read", () => {
    const { terms } = startPolicy(POLICY)
    const values = { ...startPolicy(POLICY), terms: { ...terms, fee: { ...terms.fee, amounts: {} } } }
    expect(toPolicyContent(values, [EUR])).toEqual({ key: null, problem: "no_fee" })
  })

  it("knows every rule", () => {
    expect([...new Set(RULES.map(({ type }) => type))].sort()).toEqual([...RULE_TYPES].sort())
  })

  it("begins switched off, with no rule", () => {
    expect(toPolicyContent({ ...startPolicy(null), name: " New " }, [])).toMatchObject({
      name: "New",
      is_enabled: false,
      rules: [],
    })
  })

  it.each([
    ["half a day", { ...newRule("window"), days: "1.5" }, "not_a_whole_number"],
    ["days that are none", { ...newRule("too_many_returns"), days: "" }, "not_a_whole_number"],
    ["no article", newRule("final_sale"), "empty"],
    ["no group", newRule("customer_group"), "empty"],
    ["no amount", { ...newRule("price_above"), amounts: { eur: null } }, "empty"],
    ["a foreign currency", { ...newRule("price_above"), amounts: { usd: 1 } }, "unknown_currency"],
  ])("names the rule with %s", (_, rule, problem) => {
    const values = { ...startPolicy(null), name: "New", rules: [newRule("delivered"), rule] }
    expect(toPolicyContent(values, [EUR])).toEqual({ key: rule.key, problem })
  })

  it("tells what is wrong with the policy as a whole", () => {
    const answer = toPolicyContent({ ...startPolicy(null), priority: "high" }, [])
    expect(isProblem(answer) && answer).toEqual({ key: null, problem: "not_a_whole_number" })
  })
})
