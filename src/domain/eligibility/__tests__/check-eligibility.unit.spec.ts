import { checkEligibility } from "../check-eligibility"
import type { EligibilityRule } from "../eligibility-rule"

const OPEN = { returns_enabled: true, returnable_quantity: 2, requested_quantity: 1 }

describe("checkEligibility", () => {
  it.each([
    ["units are left", OPEN, "yes", []],
    ["all of them are asked about", { ...OPEN, requested_quantity: 2 }, "yes", []],
    ["the shop takes no returns", { ...OPEN, returns_enabled: false }, "no", ["returns_disabled"]],
    ["too few are left", { ...OPEN, requested_quantity: 3 }, "no", ["quantity_exceeds_returnable"]],
    [
      "everything is against it, and says so at once",
      { returns_enabled: false, returnable_quantity: 0, requested_quantity: 1 },
      "no",
      ["returns_disabled", "quantity_exceeds_returnable"],
    ],
  ])("%s", (_, facts, verdict, codes) => {
    const answer = checkEligibility(facts)
    expect(answer.verdict).toBe(verdict)
    expect(answer.reasons.map(({ code }) => code)).toEqual(codes)
  })

  it("says how many are left", () => {
    const { reasons } = checkEligibility({ ...OPEN, requested_quantity: 3 })
    expect(reasons[0].details).toEqual({ returnable: 2, requested: 3 })
  })

  it.each([
    ["a person must look", ["review"], "review"],
    ["a no beats a doubt", ["review", "no"], "no"],
    ["no rule, no objection", [], "yes"],
  ] as const)("%s", (_, verdicts, verdict) => {
    const rules = verdicts.map((objection): EligibilityRule => () => ({
      verdict: objection,
      reason: { code: "not_eligible", details: {} },
    }))
    expect(checkEligibility(OPEN, rules).verdict).toBe(verdict)
  })
})
