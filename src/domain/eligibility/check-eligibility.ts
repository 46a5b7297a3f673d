import type { EligibilityFacts } from "./eligibility-facts"
import type { EligibilityReason, EligibilityRule, Verdict } from "./eligibility-rule"
import { quantityLeft } from "./rules/quantity-left"
import { returnsEnabled } from "./rules/returns-enabled"

export type Eligibility = { verdict: Verdict; reasons: EligibilityReason[] }

const RULES: EligibilityRule[] = [returnsEnabled, quantityLeft]

/**
 * Whether units of an order line may come back. All rules are asked, so that the customer hears
 * every reason at once; one "no" is a no, whatever a person might think of the rest.
 */
export function checkEligibility(facts: EligibilityFacts, rules = RULES): Eligibility {
  const objections = rules.map((rule) => rule(facts)).filter((objection) => objection !== null)
  return {
    verdict: verdictOf(objections.map(({ verdict }) => verdict)),
    reasons: objections.map(({ reason }) => reason),
  }
}

function verdictOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes("no")) {
    return "no"
  }
  return verdicts.includes("review") ? "review" : "yes"
}
