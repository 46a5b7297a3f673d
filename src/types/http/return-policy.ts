import type { PolicyRules } from "../../domain/eligibility/policy"

export type AdminReturnPolicy = {
  id: string
  name: string
  is_enabled: boolean
  /** Of several policies that fit an order the highest applies. */
  priority: number
  region_ids: string[] | null
  sales_channel_ids: string[] | null
  auto_approve: boolean
  rules: PolicyRules
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
