import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { settleRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { readSettlement } from "../../../../http/read-settlement"
import { presentSettlement } from "../../../../presenters/settlement"
import type { AdminSettleRma } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminSettleRma>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    const { result } = await settleRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json({ settlement: presentSettlement(await readSettlement(req.scope, result.id)) })
  }
)
