import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelCase } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerRma } from "../../answer"
import type { AdminRmaEvent } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminRmaEvent>, res: MedusaResponse) => {
    const input = { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) }
    await cancelCase(req.scope, input)
    res.json(await answerRma(req, req.params.id))
  }
)
