import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { StoreListReturnReasonSettings } from "./validators"

export const storeReturnReasonSettingsMiddlewares: MiddlewareRoute[] = [
  reading("/store/return-reason-settings", { query: StoreListReturnReasonSettings }),
]
