import type { RefusalDetails } from "../refusals"
import type { EligibilityCode } from "./eligibility-codes"
import type { EligibilityFacts } from "./eligibility-facts"
import type { Objection, PolicyRuleOf, PolicyRuleType } from "./policy"

/** "review": a person must look. */
export type Verdict = "yes" | Objection

/**
 * Why something may not come back, or not without a person looking: which rule, and in the details
 * which date and which number. Plain values: they travel as JSON, dates as ISO 8601.
 */
export type EligibilityReason = {
  code: EligibilityCode
  verdict: Objection
  details: RefusalDetails
}

/** What is always asked, by no policy: null where it has nothing against it. */
export type EligibilityRule = (facts: EligibilityFacts) => EligibilityReason | null

/** One question of a policy: the details of its objection, null where it has none. */
export type PolicyQuestion<Type extends PolicyRuleType> = (
  rule: PolicyRuleOf<Type>,
  facts: EligibilityFacts
) => RefusalDetails | null
