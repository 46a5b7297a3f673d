import type { EligibilityCode } from "../../domain/eligibility/eligibility-codes"
import type { Verdict } from "../../domain/eligibility/eligibility-rule"
import type { Objection, PolicyRules } from "../../domain/eligibility/policy"
import type { PolicyTerms } from "../../domain/eligibility/policy-terms"
import type { ReturnabilityReason } from "./rma"

export type AdminReturnPolicy = {
  id: string
  name: string
  is_enabled: boolean
  /** Of several policies that fit an order the highest applies; of equals the oldest. */
  priority: number
  /** null: every region. */
  region_ids: string[] | null
  /** null: every sales channel. */
  sales_channel_ids: string[] | null
  auto_approve: boolean
  rules: PolicyRules
  /** What follows for the money; what is left out is as usual. Written as a whole. */
  terms: PolicyTerms
  version: number
  created_at: string
  updated_at: string
}

/** The body of `POST /admin/return-policies`; all but `name` may be left out. */
export type AdminCreateReturnPolicy = Pick<AdminReturnPolicy, "name"> &
  Partial<Omit<AdminReturnPolicy, "id" | "name" | "version" | "created_at" | "updated_at">>
export type AdminUpdateReturnPolicy = Partial<AdminCreateReturnPolicy>

export type AdminReturnPolicyResponse = { return_policy: AdminReturnPolicy }
export type AdminReturnPolicyListResponse = {
  return_policies: AdminReturnPolicy[]
  count: number
  limit: number
  offset: number
}

/** A policy as it once read: cases name the version by which they were judged. */
export type AdminReturnPolicyVersion = {
  version: number
  content: Omit<AdminReturnPolicy, "id" | "version" | "created_at" | "updated_at">
  created_by: string | null
  created_at: string
}

/** The body of `POST /admin/return-policies/try`; of `…/:id/try` what is left out is as it is kept. */
export type AdminTryReturnPolicy = Partial<Omit<AdminCreateReturnPolicy, "name">> & {
  /** On how many of the latest orders. */
  limit?: number
}

/** What a policy would say of the latest orders that it applies to, were they asked for today. */
export type AdminReturnPolicyTrial = {
  /** How many lines get which verdict. */
  lines: Record<Verdict, number>
  /** How many lines each reason is told of, the most frequent first. */
  reasons: { code: EligibilityCode; verdict: Objection; lines: number }[]
  orders: {
    id: string
    display_id: number
    created_at: string
    lines: {
      line_item_id: string
      title: string
      verdict: Verdict
      returnable_until: string | null
      reasons: ReturnabilityReason[]
    }[]
  }[]
}
export type AdminReturnPolicyTrialResponse = { trial: AdminReturnPolicyTrial }
