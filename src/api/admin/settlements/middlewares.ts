import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import { AdminPaySettlement } from "./validators"

export const adminSettlementMiddlewares: MiddlewareRoute[] = [
  reading("/admin/settlements/:id"),
  writing("/admin/settlements/:id/reimbursements", { body: AdminPaySettlement }),
]
