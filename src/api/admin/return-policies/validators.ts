import { z } from "@medusajs/framework/zod"
import { policyPlaces, policyRules, policyTerms } from "../../../facts/return-policy"
import { flag, line, localeQuery, pageQuery } from "../../http/values"

export type AdminListReturnPolicies = z.infer<typeof AdminListReturnPolicies>
export const AdminListReturnPolicies = pageQuery.extend({ is_enabled: flag.optional() })

const content = z.strictObject({
  name: line,
  is_enabled: z.boolean(),
  priority: z.number("expected a number"),
  region_ids: policyPlaces,
  sales_channel_ids: policyPlaces,
  auto_approve: z.boolean(),
  rules: policyRules,
  terms: policyTerms,
})

export type AdminCreateReturnPolicy = z.infer<typeof AdminCreateReturnPolicy>
export const AdminCreateReturnPolicy = content.partial().required({ name: true })

export type AdminUpdateReturnPolicy = z.infer<typeof AdminUpdateReturnPolicy>
export const AdminUpdateReturnPolicy = content
  .partial()
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")

const MOST_ORDERS = 100
const ORDERS = `expected a whole number from 1 to ${MOST_ORDERS}`

export type AdminTryReturnPolicy = z.infer<typeof AdminTryReturnPolicy>
export const AdminTryReturnPolicy = content.partial().extend({
  limit: z.int(ORDERS).min(1, ORDERS).max(MOST_ORDERS, ORDERS).default(50),
})

export type AdminTryQuery = z.infer<typeof AdminTryQuery>
export const AdminTryQuery = localeQuery
