import { isApprovedByPolicy, isJudged, judgeLines, judgeRequest } from "../judge-request"
import type { JudgingPolicy, OrderEligibility } from "../judge-request"
import type { PolicyRules } from "../policy"
import { aShirt } from "./facts"

const POLICY: JudgingPolicy = {
  id: "rpol_1",
  name: "Everywhere",
  version: 3,
  auto_approve: true,
  rules: [],
}

/** Two shirts, and a mug that was a final sale. */
function anOrder(rules: PolicyRules = []): OrderEligibility {
  const { line_item_id, returnable_quantity, undelivered_quantity, is_all_delivered, ...rest } =
    aShirt()
  const { shipped_at, delivered_at, product, unit_price, requested_quantity: _, ...order } = rest
  const units = { returnable_quantity, undelivered_quantity, is_all_delivered }
  const line = { ...units, shipped_at, delivered_at, unit_price }
  return {
    policy: { ...POLICY, rules },
    order,
    lines: [
      { ...line, line_item_id, product },
      { ...line, line_item_id: "line_mug", product: { ...product, product_id: "prod_mug" } },
    ],
  }
}

const NO_MUGS: PolicyRules = [
  { type: "final_sale", verdict: "no", only_for: { product_ids: ["prod_mug"] } },
]
const LOOK_AT_MUGS: PolicyRules = [
  { type: "final_sale", verdict: "review", only_for: { product_ids: ["prod_mug"] } },
]
const shirts = (quantity: number) => ({ line_item_id: "line_shirt", quantity })
const mugs = (quantity: number) => ({ line_item_id: "line_mug", quantity })

describe("judgeLines", () => {
  it("judges each line by itself", () => {
    expect(judgeLines(anOrder(NO_MUGS))).toMatchObject([
      { line_item_id: "line_shirt", verdict: "yes" },
      { line_item_id: "line_mug", verdict: "no", reasons: [{ code: "final_sale" }] },
    ])
  })
})

describe("judgeRequest", () => {
  it.each([
    ["what is asked for only", NO_MUGS, [shirts(2)], "yes"],
    ["the strictest of the lines", NO_MUGS, [shirts(1), mugs(1)], "no"],
    ["a look", LOOK_AT_MUGS, [shirts(1), mugs(1)], "review"],
    ["units of a line together", [], [shirts(1), shirts(2)], "no"],
  ] as const)("says %s", (_, rules, items, verdict) => {
    expect(judgeRequest(anOrder([...rules]), [...items]).verdict).toBe(verdict)
  })

  it("names the lines that were asked for, each once", () => {
    const { lines } = judgeRequest(anOrder(), [shirts(1), shirts(1)])
    expect(lines.map(({ line_item_id }) => line_item_id)).toEqual(["line_shirt"])
  })
})

describe("isApprovedByPolicy", () => {
  const REFUND = { resolution: "refund" } as const
  const CREDIT = { resolution: "store_credit" } as const

  it.each([
    ["every line says yes and only money is asked for", POLICY, "yes", [REFUND, CREDIT], true],
    ["a person must look", POLICY, "review", [REFUND], false],
    ["the policy says no", POLICY, "no", [REFUND], false],
    ["the policy approves nothing by itself", { ...POLICY, auto_approve: false }, "yes", [REFUND], false],
    ["there is no policy", null, "yes", [REFUND], false],
    ["one of them is an exchange", POLICY, "yes", [REFUND, { resolution: "exchange" }], false],
    ["it is to be sent again", POLICY, "yes", [{ resolution: "reship" }], false],
    ["it is to be repaired", POLICY, "yes", [{ resolution: "repair" }], false],
    ["nothing is to be given", POLICY, "yes", [{ resolution: "none" }], false],
  ] as const)("%s", (_, policy, verdict, items, approved) => {
    expect(isApprovedByPolicy(policy, { verdict, lines: [] }, [...items])).toBe(approved)
  })
})

describe("isJudged", () => {
  it.each([
    ["return", true],
    ["dispute", false],
    ["complaint", false],
    ["refused", false],
  ] as const)("%s: %s", (kind, judged) => {
    expect(isJudged(kind)).toBe(judged)
  })
})
