import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { advanceExchangeWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../http/actor"
import { answering } from "../../../../../../http/answering"
import { answerRma } from "../../../../answer"
import type { AdminGrantAdvance } from "../../../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminGrantAdvance>, res: MedusaResponse) => {
    const { id, exchange_id } = req.params
    await advanceExchangeWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: id, exchange_id, actor: actorOf(req) },
    })
    res.json(await answerRma(req, id))
  }
)
