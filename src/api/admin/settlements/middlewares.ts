import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import { AdminApproveSettlement, AdminPaySettlement, AdminVoidSettlement } from "./validators"

export const adminSettlementMiddlewares: MiddlewareRoute[] = [
  reading("/admin/settlements/:id"),
  writing("/admin/settlements/:id/approve", { body: AdminApproveSettlement, mails: true }),
  writing("/admin/settlements/:id/reimbursements", { body: AdminPaySettlement, mails: true }),
  writing("/admin/settlements/:id/void", { body: AdminVoidSettlement, mails: true }),
]
