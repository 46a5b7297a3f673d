import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import { AdminListReturnReasonSettings, AdminUpdateReturnReasonSettings } from "./validators"

export const adminReturnReasonSettingsMiddlewares: MiddlewareRoute[] = [
  reading("/admin/return-reason-settings", { query: AdminListReturnReasonSettings }),
  reading("/admin/return-reason-settings/:reason_id"),
  writing("/admin/return-reason-settings/:reason_id", { body: AdminUpdateReturnReasonSettings }),
]
