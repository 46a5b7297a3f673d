import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { settleRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerSettlement } from "../../../settlements/answer"
import type { AdminSettleRma } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminSettleRma>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    const { result } = await settleRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerSettlement(req.scope, result.id))
  }
)
