import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, removing, writing } from "../../http/our-routes"
import { pageQuery } from "../../http/values"
import {
  AdminCreateReturnPolicy,
  AdminListReturnPolicies,
  AdminTryQuery,
  AdminTryReturnPolicy,
  AdminUpdateReturnPolicy,
} from "./validators"

/** Trying writes nothing: asked again, it is tried again. */
const trying = { query: AdminTryQuery, body: AdminTryReturnPolicy, once: false }

export const adminReturnPolicyMiddlewares: MiddlewareRoute[] = [
  reading("/admin/return-policies", { query: AdminListReturnPolicies }),
  writing("/admin/return-policies", { body: AdminCreateReturnPolicy }),
  writing("/admin/return-policies/try", trying),
  reading("/admin/return-policies/:id"),
  writing("/admin/return-policies/:id", { body: AdminUpdateReturnPolicy }),
  removing("/admin/return-policies/:id"),
  reading("/admin/return-policies/:id/versions", { query: pageQuery }),
  writing("/admin/return-policies/:id/try", trying),
]
