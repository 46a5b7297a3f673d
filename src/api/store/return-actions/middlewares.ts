import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { pageQuery } from "../../http/values"

export const storeReturnActionMiddlewares: MiddlewareRoute[] = [
  reading("/store/return-actions", { query: pageQuery }),
]
