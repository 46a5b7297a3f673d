import fc from "fast-check"
import { EUR } from "../../__tests__/cast"
import { checkEligibility, strictest } from "../check-eligibility"
import { ELIGIBILITY_CODES } from "../eligibility-codes"
import type { EligibilityFacts } from "../eligibility-facts"
import type { Verdict } from "../eligibility-rule"
import type { PolicyRule, PolicyRules } from "../policy"
import { aShirt } from "./facts"

const WINDOW: PolicyRule = { type: "window", verdict: "no", days: 14, from: "delivered" }
const codesOf = (facts: EligibilityFacts, rules: PolicyRules) =>
  checkEligibility(facts, rules).reasons.map(({ code }) => code)

describe("checkEligibility", () => {
  it.each([
    ["units are left", {}, "yes", []],
    ["all of them are asked about", { requested_quantity: 2 }, "yes", []],
    ["the shop takes no returns", { returns_enabled: false }, "no", ["returns_disabled"]],
    ["too few are left", { requested_quantity: 3 }, "no", ["quantity_exceeds_returnable"]],
    [
      "both, and says so at once",
      { returns_enabled: false, returnable_quantity: 0 },
      "no",
      ["returns_disabled", "quantity_exceeds_returnable"],
    ],
  ] as const)("asks without any policy: %s", (_, changes, verdict, codes) => {
    const answer = checkEligibility(aShirt(changes), [])
    expect(answer.verdict).toBe(verdict)
    expect(answer.reasons.map(({ code }) => code)).toEqual(codes)
    expect(answer.returnable_until).toBeNull()
  })

  it("says how many are left", () => {
    const { reasons } = checkEligibility(aShirt({ requested_quantity: 3 }), [])
    expect(reasons).toEqual([
      {
        code: "quantity_exceeds_returnable",
        verdict: "no",
        details: { returnable: 2, requested: 3 },
      },
    ])
  })

  it("tells every objection of every rule, in the order of the policy", () => {
    const facts = aShirt({ now: Date.parse("2026-05-01T12:00:00Z"), is_paid: false })
    const rules: PolicyRules = [
      { type: "nothing_paid", verdict: "review" },
      { type: "final_sale", verdict: "no", only_for: { tag_ids: ["ptag_sale"] } },
      WINDOW,
    ]
    expect(codesOf(facts, rules)).toEqual(["nothing_paid", "final_sale", "window_over"])
    expect(checkEligibility(facts, rules).verdict).toBe("no")
  })

  it.each([
    ["is only for other articles", { only_for: { product_ids: ["prod_mug"] } }, []],
    ["is only for this one", { only_for: { category_ids: ["pcat_men"] } }, ["nothing_paid"]],
    ["excepts it", { except: { collection_ids: ["pcol_summer"] } }, []],
    ["excepts others", { except: { type_ids: ["ptyp_mugs"] } }, ["nothing_paid"]],
    [
      "is for its category and excepts its tag",
      { only_for: { category_ids: ["pcat_men"] }, except: { tag_ids: ["ptag_sale"] } },
      [],
    ],
  ])("asks a rule that %s", (_, scope, codes) => {
    const rule: PolicyRule = { type: "nothing_paid", verdict: "no", ...scope }
    expect(codesOf(aShirt({ is_paid: false }), [rule])).toEqual(codes)
  })

  it("says by when goods must come back: the first window after which the answer is no", () => {
    const until = (rules: PolicyRules) =>
      checkEligibility(aShirt(), rules).returnable_until?.toISOString()
    expect(until([WINDOW])).toBe("2026-03-19T22:59:59.999Z")
    expect(until([WINDOW, { ...WINDOW, days: 7 }])).toBe("2026-03-12T22:59:59.999Z")
    expect(until([WINDOW, { ...WINDOW, days: 7, verdict: "review" }])).toBe("2026-03-19T22:59:59.999Z")
    expect(until([{ ...WINDOW, days: null }])).toBeUndefined()
    expect(until([{ ...WINDOW, only_for: { product_ids: ["prod_mug"] } }])).toBeUndefined()
  })

  it.each([
    [[], "yes"],
    [["yes", "yes"], "yes"],
    [["review", "yes"], "review"],
    [["review", "no"], "no"],
  ] as [Verdict[], Verdict][])("takes the strictest of %j", (verdicts, verdict) => {
    expect(strictest(verdicts)).toBe(verdict)
  })
})

describe("any policy", () => {
  it("never makes a verdict milder by one more rule", () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRule, { maxLength: 6 }), anyRule, (facts, rules, rule) => {
        const before = checkEligibility(facts, rules)
        const after = checkEligibility(facts, [...rules, rule])
        expect(strictest([before.verdict, after.verdict])).toBe(after.verdict)
        expect(after.reasons).toEqual(expect.arrayContaining(before.reasons))
      })
    )
  })

  it("says no or review exactly with a reason, and names each by a code that has words", () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRule, { maxLength: 6 }), (facts, rules) => {
        const { verdict, reasons } = checkEligibility(facts, rules)
        expect(verdict).toBe(strictest(reasons.map((reason) => reason.verdict)))
        for (const { code, details } of reasons) {
          expect(ELIGIBILITY_CODES).toContain(code)
          expect(JSON.parse(JSON.stringify(details))).toEqual(details)
        }
      })
    )
  })
})

const IDS = ["one", "two", "three"]
const anyId = fc.constantFrom(...IDS)
const someIds = fc.subarray(IDS, { minLength: 1 })
const anyDate = fc.integer({
  min: Date.parse("2025-12-01T00:00:00Z"),
  max: Date.parse("2026-12-31T00:00:00Z"),
})
const anyScope = fc.record(
  {
    only_for: fc.record({ product_ids: someIds, tag_ids: someIds }, { requiredKeys: [] }),
    except: fc.record({ category_ids: someIds, type_ids: someIds }, { requiredKeys: [] }),
  },
  { requiredKeys: [] }
)
const anyParameters: fc.Arbitrary<PolicyRule> = fc
  .tuple(
    fc.constantFrom("no" as const, "review" as const),
    fc.nat({ max: 400 }),
    fc.constantFrom("ordered" as const, "delivered" as const),
    someIds
  )
  .chain(([verdict, number, from, ids]) =>
    fc.constantFrom<PolicyRule>(
      { type: "window", verdict, days: number, from },
      { type: "window", verdict, days: null, from },
      { type: "delivered", verdict },
      { type: "final_sale", verdict, only_for: { collection_ids: ids } },
      { type: "price_above", verdict, amounts: { eur: number } },
      { type: "customer_group", verdict, group_ids: ids },
      { type: "region", verdict, region_ids: ids },
      { type: "too_many_returns", verdict, max: 1 + (number % 5), days: number + 1 },
      { type: "nothing_paid", verdict }
    )
  )
const anyRule = fc
  .tuple(anyParameters, anyScope)
  .map(([rule, scope]): PolicyRule => ({ ...scope, ...rule }))
const anyFacts: fc.Arbitrary<EligibilityFacts> = fc.record({
  now: anyDate,
  time_zone: fc.constantFrom("UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu"),
  returns_enabled: fc.boolean(),
  currency: fc.constant(EUR),
  ordered_at: anyDate,
  region_id: fc.option(anyId),
  customer_group_ids: fc.subarray(IDS),
  recent_requests: fc.array(anyDate, { maxLength: 6 }),
  is_paid: fc.boolean(),
  extended_until: fc.option(anyDate),
  line_item_id: fc.constant("line_shirt"),
  returnable_quantity: fc.nat({ max: 5 }),
  undelivered_quantity: fc.nat({ max: 5 }),
  is_all_delivered: fc.boolean(),
  shipped_at: fc.option(anyDate),
  delivered_at: fc.option(anyDate),
  product: fc.record({
    product_id: fc.option(anyId),
    collection_id: fc.option(anyId),
    type_id: fc.option(anyId),
    category_ids: fc.subarray(IDS),
    tag_ids: fc.subarray(IDS),
  }),
  unit_price: fc.nat({ max: 50_000 }),
  requested_quantity: fc.integer({ min: 1, max: 6 }),
})
