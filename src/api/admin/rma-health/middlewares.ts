import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import { AdminHealthQuery, AdminRepairHealth } from "./validators"

export const adminRmaHealthMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rma-health", { query: AdminHealthQuery }),
  writing("/admin/rma-health/:finding/repair", { body: AdminRepairHealth }),
]
