import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { authenticateShopper } from "../../http/shopper"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  reading("/store/orders/:id/returnability", { who: [authenticateShopper] }),
]
