import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { paySettlementWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerSettlement } from "../../answer"
import type { AdminPaySettlement } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminPaySettlement>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    await paySettlementWorkflow(req.scope).run({
      input: { ...req.validatedBody, settlement_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerSettlement(req.scope, req.params.id))
  }
)
