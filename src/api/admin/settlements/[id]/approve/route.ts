import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { approveSettlementWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerSettlement } from "../../answer"
import type { AdminApproveSettlement } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminApproveSettlement>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    await approveSettlementWorkflow(req.scope).run({
      input: { ...req.validatedBody, settlement_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerSettlement(req.scope, req.params.id))
  }
)
