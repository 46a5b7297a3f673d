import type { RefusalDetails } from "../refusals"
import type { EligibilityCode } from "./eligibility-codes"
import type { EligibilityFacts } from "./eligibility-facts"
import type { EligibilityReason, EligibilityRule, PolicyQuestion, Verdict } from "./eligibility-rule"
import type { PolicyRule, PolicyRuleOf, PolicyRules, PolicyRuleType } from "./policy"
import { returnWindow } from "./return-window"
import { isDelivered } from "./rules/is-delivered"
import { notFinalSale } from "./rules/not-final-sale"
import { notOfGroup } from "./rules/not-of-group"
import { notOfRegion } from "./rules/not-of-region"
import { notTooExpensive } from "./rules/not-too-expensive"
import { notTooMany } from "./rules/not-too-many"
import { quantityLeft } from "./rules/quantity-left"
import { returnsEnabled } from "./rules/returns-enabled"
import { somethingPaid } from "./rules/something-paid"
import { withinWindow } from "./rules/within-window"
import { isInScope } from "./selects"

export type Eligibility = {
  verdict: Verdict
  reasons: EligibilityReason[]
  /** The end of the window after which the answer is no; null for no limit. */
  returnable_until: Date | null
}

/** Asked whatever the policy. */
const ALWAYS: EligibilityRule[] = [returnsEnabled, quantityLeft]

const QUESTIONS: {
  [Type in PolicyRuleType]: { code: EligibilityCode; ask: PolicyQuestion<Type> }
} = {
  window: { code: "window_over", ask: withinWindow },
  delivered: { code: "not_delivered", ask: isDelivered },
  final_sale: { code: "final_sale", ask: notFinalSale },
  price_above: { code: "price_above", ask: notTooExpensive },
  customer_group: { code: "customer_group", ask: notOfGroup },
  region: { code: "region", ask: notOfRegion },
  too_many_returns: { code: "too_many_returns", ask: notTooMany },
  nothing_paid: { code: "nothing_paid", ask: somethingPaid },
}

/**
 * Whether units of an order line may come back. All rules are asked, so that the customer hears
 * every reason at once; one "no" is a no, whatever a person might think of the rest.
 *
 * @param rules of the policy that applies; none where there is no policy
 */
export function checkEligibility(facts: EligibilityFacts, rules: PolicyRules): Eligibility {
  const asked = rules.filter((rule) => isInScope(rule, facts.product))
  const reasons = [
    ...ALWAYS.map((rule) => rule(facts)),
    ...asked.map((rule) => reasonOf(rule, facts)),
  ].filter((reason) => reason !== null)
  return {
    verdict: strictest(reasons.map(({ verdict }) => verdict)),
    reasons,
    returnable_until: endOfWindows(asked, facts),
  }
}

/** The strictest of several verdicts; "yes" where there is none. */
export function strictest(verdicts: Verdict[]): Verdict {
  if (verdicts.includes("no")) return "no"
  return verdicts.includes("review") ? "review" : "yes"
}

function reasonOf(rule: PolicyRule, facts: EligibilityFacts): EligibilityReason | null {
  const details = askRule(rule, facts)
  return details && { code: QUESTIONS[rule.type].code, verdict: rule.verdict, details }
}

function askRule<Type extends PolicyRuleType>(
  rule: PolicyRuleOf<Type>,
  facts: EligibilityFacts
): RefusalDetails | null {
  const type: Type = rule.type
  return QUESTIONS[type].ask(rule, facts)
}

/** After a window that ends in a look by a person the goods may still come back. */
function endOfWindows(asked: PolicyRules, facts: EligibilityFacts): Date | null {
  const ends = asked.flatMap((rule) =>
    rule.type === "window" && rule.verdict === "no" ? (returnWindow(rule, facts)?.until ?? []) : []
  )
  return ends.length ? new Date(Math.min(...ends)) : null
}
