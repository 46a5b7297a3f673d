import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminRmaHealthResponse } from "../../../types/http"
import { checkLately, checkOneOrder, readLastReport } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { presentHealth } from "../../presenters/health"
import type { AdminHealthQuery } from "./validators"

const NEVER = { checked_at: null, orders_checked: 0, findings: [] }

export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest<unknown, AdminHealthQuery>,
    res: MedusaResponse<AdminRmaHealthResponse>
  ) => {
    const { order_id, fresh } = req.validatedQuery
    const now = new Date()
    if (order_id) {
      res.json({ rma_health: presentHealth(await checkOneOrder(req.scope, order_id, now)) })
      return
    }
    const report = fresh
      ? await checkLately(req.scope, { created_by: actorOf(req).id, now })
      : await readLastReport(req.scope)
    res.json({ rma_health: presentHealth(report ?? NEVER) })
  }
)
