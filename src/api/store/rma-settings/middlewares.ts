import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { StoreGetRmaSettings } from "./validators"

export const storeRmaSettingsMiddlewares: MiddlewareRoute[] = [
  reading("/store/rma-settings", { query: StoreGetRmaSettings }),
]
