import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { exchangeOptionsQuery } from "../../http/exchange-options-query"
import { localeQuery, noQuery } from "../../http/values"

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  reading("/admin/orders/:id/returnability", { query: localeQuery }),
  reading("/admin/orders/:id/exchange-options", { query: exchangeOptionsQuery }),
  reading("/admin/orders/:id/address-mark", { query: noQuery }),
]
