import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markAddressWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerRma } from "../../answer"
import type { AdminMarkRmaAddress } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminMarkRmaAddress>, res: MedusaResponse) => {
    await markAddressWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerRma(req, req.params.id))
  }
)
