import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeShort } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerRma } from "../../answer"
import type { AdminCloseRmaShort } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminCloseRmaShort>, res: MedusaResponse) => {
    await closeShort(req.scope, {
      ...req.validatedBody,
      rma_id: req.params.id,
      actor: actorOf(req),
    })
    res.json(await answerRma(req, req.params.id))
  }
)
