import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminRepairResponse } from "../../../../../types/http"
import { repairFinding } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { presentFinding } from "../../../../presenters/health"
import type { AdminRepairHealth } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminRepairHealth>,
    res: MedusaResponse<AdminRepairResponse>
  ) => {
    const finding = await repairFinding(req.scope, {
      ...req.validatedBody,
      finding_id: req.params.finding,
      actor: actorOf(req),
    })
    res.json({ finding: finding && presentFinding(finding) })
  }
)
