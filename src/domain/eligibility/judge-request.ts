import type { RmaKind, Resolution } from "../words"
import { checkEligibility, strictest, type Eligibility } from "./check-eligibility"
import type { LineEligibilityFacts, OrderEligibilityFacts } from "./eligibility-facts"
import type { Verdict } from "./eligibility-rule"
import type { ReturnPolicyFacts } from "./policy"

/** A policy as far as it judges. */
export type JudgingPolicy = Pick<
  ReturnPolicyFacts,
  "id" | "name" | "version" | "auto_approve" | "rules"
>

/** Everything that is known of an order when it is asked what of it may come back. */
export type OrderEligibility = {
  policy: JudgingPolicy | null
  order: OrderEligibilityFacts
  lines: LineEligibilityFacts[]
}

/** The judgement of a request, and of each of the lines that it names. */
export type Judgement = {
  verdict: Verdict
  lines: ({ line_item_id: string } & Eligibility)[]
}

/** What may come back of each line: one unit is asked about. */
export function judgeLines({ policy, order, lines }: OrderEligibility): Judgement["lines"] {
  return lines.map((line) => ({
    line_item_id: line.line_item_id,
    ...checkEligibility({ ...order, ...line, requested_quantity: 1 }, policy?.rules ?? []),
  }))
}

/**
 * Whether all that is asked for may come back. Units of one line count together, whatever is wrong
 * with each: `items` may name a line several times.
 */
export function judgeRequest(
  { policy, order, lines }: OrderEligibility,
  items: { line_item_id: string; quantity: number }[]
): Judgement {
  const judged = lines.flatMap((line) => {
    const named = items.filter(({ line_item_id }) => line_item_id === line.line_item_id)
    if (!named.length) return []
    const requested_quantity = named.reduce((sum, { quantity }) => sum + quantity, 0)
    const facts = { ...order, ...line, requested_quantity }
    return [{ line_item_id: line.line_item_id, ...checkEligibility(facts, policy?.rules ?? []) }]
  })
  return { verdict: strictest(judged.map(({ verdict }) => verdict)), lines: judged }
}

/**
 * Policies are about goods that a customer sends back by their own wish. What never arrived, or stays
 * where it is, or what a carrier brings back is looked at by a person in any case.
 */
export function isJudged(kind: RmaKind): boolean {
  return kind === "return"
}

/**
 * Whether nobody has to look: the policy approves by itself and every line says yes. An exchange, a
 * unit that is sent again or a repair needs somebody who sees to stock and parcels, and units for
 * which nothing is given were never asked for by a customer: only money is approved like that.
 */
export function isApprovedByPolicy(
  policy: JudgingPolicy | null,
  { verdict }: Judgement,
  items: { resolution: Resolution }[]
): policy is JudgingPolicy {
  return (
    policy !== null &&
    policy.auto_approve &&
    verdict === "yes" &&
    items.every(({ resolution }) => resolution === "refund" || resolution === "store_credit")
  )
}
