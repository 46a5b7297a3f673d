import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { localeQuery } from "../../http/values"
import { authenticateShopper } from "../../http/shopper"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  reading("/store/orders/:id/returnability", {
    who: [authenticateShopper],
    query: localeQuery,
  }),
]
