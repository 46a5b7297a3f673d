import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { localeQuery } from "../../http/values"

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  reading("/admin/orders/:id/returnability", { query: localeQuery }),
]
