import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeDispositionsWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerRma } from "../../answer"
import type { AdminChangeDispositions } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminChangeDispositions>, res: MedusaResponse) => {
    await changeDispositionsWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerRma(req, req.params.id))
  }
)
