import { policyContentOf, type EligibilityReason } from "../../domain"
import type { ReturnPolicyRecord, ReturnPolicyVersionRecord } from "../../facts/return-policy"
import type {
  AdminReturnPolicy,
  AdminReturnPolicyTrial,
  AdminReturnPolicyVersion,
} from "../../types/http"
import type { PolicyTrial } from "../../workflows"
import { presentReasons } from "./returnability"

/** A policy as staff see it; nobody else does. */
export function presentReturnPolicy(policy: ReturnPolicyRecord): AdminReturnPolicy {
  return {
    id: policy.id,
    ...policyContentOf(policy),
    version: policy.version,
    created_at: policy.created_at.toISOString(),
    updated_at: policy.updated_at.toISOString(),
  }
}

/** A policy as it once read. */
export function presentReturnPolicyVersion({
  version,
  content,
  created_by,
  created_at,
}: ReturnPolicyVersionRecord): AdminReturnPolicyVersion {
  return { version, content, created_by, created_at: created_at.toISOString() }
}

/** What a policy would say, counted and order by order, with the reasons in words of `locale`. */
export function presentPolicyTrial(
  trial: PolicyTrial,
  locale: string | null
): AdminReturnPolicyTrial {
  const lines = trial.flatMap((order) => order.lines)
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length
  return {
    lines: { yes: count("yes"), review: count("review"), no: count("no") },
    reasons: countReasons(lines.flatMap(({ reasons }) => distinct(reasons))),
    orders: trial.map((order) => ({
      id: order.id,
      display_id: order.display_id,
      created_at: order.placed_at.toISOString(),
      lines: order.lines.map((line) => ({
        line_item_id: line.line_item_id,
        title: line.title,
        verdict: line.verdict,
        returnable_until: line.returnable_until?.toISOString() ?? null,
        reasons: presentReasons(line.reasons, locale),
      })),
    })),
  }
}

type Kind = Pick<EligibilityReason, "code" | "verdict">

/** Two windows that are over are one reason to people. */
function distinct(reasons: EligibilityReason[]): Kind[] {
  return reasons.filter((one, at) => reasons.findIndex((other) => isSame(one, other)) === at)
}

function countReasons(told: Kind[]): AdminReturnPolicyTrial["reasons"] {
  const counted = told
    .filter((one, at) => told.findIndex((other) => isSame(one, other)) === at)
    .map(({ code, verdict }) => ({
      code,
      verdict,
      lines: told.filter((other) => isSame(other, { code, verdict })).length,
    }))
  return counted.sort((one, other) => other.lines - one.lines)
}

function isSame(one: Kind, other: Kind): boolean {
  return one.code === other.code && one.verdict === other.verdict
}
