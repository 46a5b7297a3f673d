import type { MiddlewareRoute } from "@medusajs/framework/http"
import { writing } from "../../http/our-routes"
import { AdminReimbursementAct, AdminResolveReimbursement } from "./validators"

export const adminReimbursementMiddlewares: MiddlewareRoute[] = [
  writing("/admin/reimbursements/:id/retry", { body: AdminReimbursementAct }),
  writing("/admin/reimbursements/:id/cancel", { body: AdminReimbursementAct }),
  writing("/admin/reimbursements/:id/resolve", { body: AdminResolveReimbursement }),
]
