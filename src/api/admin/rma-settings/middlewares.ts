import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import { AdminUpdateRmaSettings } from "./validators"

export const adminRmaSettingsMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rma-settings"),
  writing("/admin/rma-settings", { body: AdminUpdateRmaSettings }),
]
