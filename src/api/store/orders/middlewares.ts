import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { exchangeOptionsQuery } from "../../http/exchange-options-query"
import { localeQuery } from "../../http/values"
import { authenticateShopper } from "../../http/shopper"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  reading("/store/orders/:id/returnability", {
    who: [authenticateShopper],
    query: localeQuery,
  }),
  reading("/store/orders/:id/exchange-options", {
    who: [authenticateShopper],
    query: exchangeOptionsQuery,
  }),
]
