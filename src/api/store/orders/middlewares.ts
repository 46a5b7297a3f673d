import type { MiddlewareRoute } from "@medusajs/framework/http"
import { authenticateCustomer } from "../../http/authenticate-customer"
import { reading } from "../../http/our-routes"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  reading("/store/orders/:id/returnability", { who: [authenticateCustomer] }),
]
