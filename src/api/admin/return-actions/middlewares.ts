import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { AdminListReturnActions } from "./validators"

export const adminReturnActionMiddlewares: MiddlewareRoute[] = [
  reading("/admin/return-actions", { query: AdminListReturnActions }),
  reading("/admin/return-actions/:id"),
]
