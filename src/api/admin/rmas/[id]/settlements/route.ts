import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { RMA_MODULE } from "../../../../../modules/rma"
import { settleRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { madeOnce } from "../../../../http/made-once"
import { answerSettlement } from "../../../settlements/answer"
import type { AdminSettleRma } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminSettleRma>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    const isMade = async (id: string) =>
      (await req.scope.resolve(RMA_MODULE).listSettlements({ id }, { select: ["id"] })).length > 0
    const id = await madeOnce(req, "stl", isMade, (settlement_id) =>
      settleRmaWorkflow(req.scope).run({
        input: { ...req.validatedBody, settlement_id, rma_id: req.params.id, actor: actorOf(req) },
      })
    )
    res.json(await answerSettlement(req.scope, id))
  }
)
