import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, removing, writing } from "../../http/our-routes"
import { AdminCreateSavedFilter, AdminListSavedFilters, AdminUpdateSavedFilter } from "./validators"

export const adminSavedFilterMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rma-saved-filters", { query: AdminListSavedFilters }),
  writing("/admin/rma-saved-filters", { body: AdminCreateSavedFilter }),
  reading("/admin/rma-saved-filters/:id"),
  writing("/admin/rma-saved-filters/:id", { body: AdminUpdateSavedFilter }),
  removing("/admin/rma-saved-filters/:id"),
]
