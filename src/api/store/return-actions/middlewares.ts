import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { StoreListReturnActions } from "./validators"

export const storeReturnActionMiddlewares: MiddlewareRoute[] = [
  reading("/store/return-actions", { query: StoreListReturnActions }),
]
