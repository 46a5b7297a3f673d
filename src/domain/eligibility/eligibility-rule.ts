import type { RefusalCode, RefusalDetails } from "../refusals"
import type { EligibilityFacts } from "./eligibility-facts"

/** "review": a person must look. */
export type Verdict = "yes" | "no" | "review"

/** Why something may not come back, or not without a person looking. Worded like a refusal. */
export type EligibilityReason = { code: RefusalCode; details: RefusalDetails }

/** One question of the policy: null where it has nothing against it. */
export type EligibilityRule = (
  facts: EligibilityFacts
) => { verdict: Exclude<Verdict, "yes">; reason: EligibilityReason } | null
