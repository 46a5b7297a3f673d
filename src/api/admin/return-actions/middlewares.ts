import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, removing, writing } from "../../http/our-routes"
import {
  AdminCreateReturnAction,
  AdminListReturnActions,
  AdminUpdateReturnAction,
} from "./validators"

export const adminReturnActionMiddlewares: MiddlewareRoute[] = [
  reading("/admin/return-actions", { query: AdminListReturnActions }),
  writing("/admin/return-actions", { body: AdminCreateReturnAction }),
  reading("/admin/return-actions/:id"),
  writing("/admin/return-actions/:id", { body: AdminUpdateReturnAction }),
  removing("/admin/return-actions/:id"),
]
