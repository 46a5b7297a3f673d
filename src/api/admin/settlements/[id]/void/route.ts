import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { voidSettlementWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerSettlement } from "../../answer"
import type { AdminVoidSettlement } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminVoidSettlement>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    await voidSettlementWorkflow(req.scope).run({
      input: { ...req.validatedBody, settlement_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerSettlement(req.scope, req.params.id))
  }
)
