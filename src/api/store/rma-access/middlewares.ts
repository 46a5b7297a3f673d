import type { MiddlewareRoute } from "@medusajs/framework/http"
import { writing } from "../../http/our-routes"
import { StoreRequestAccess, StoreVerifyAccess } from "./validators"

/** Never answered from what was kept: a kept answer would be a token that lies in a table. */
const once = false

export const storeRmaAccessMiddlewares: MiddlewareRoute[] = [
  writing("/store/rma-access", { body: StoreRequestAccess, once }),
  writing("/store/rma-access/verify", { body: StoreVerifyAccess, once }),
]
