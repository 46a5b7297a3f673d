import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateRmaWorkflow } from "../../../../workflows"
import { actorOf } from "../../../http/actor"
import { answering } from "../../../http/answering"
import { answerRma } from "../answer"
import type { AdminUpdateRma } from "../validators"

export const GET = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await answerRma(req, req.params.id))
})

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminUpdateRma>, res: MedusaResponse) => {
    await updateRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerRma(req, req.params.id))
  }
)
