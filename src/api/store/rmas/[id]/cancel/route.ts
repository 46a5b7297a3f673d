import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import type { FieldsQuery } from "../../../../http/values"
import { answerOwnRma } from "../../answer"
import type { StoreCancelRma } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<StoreCancelRma, FieldsQuery>, res: MedusaResponse) => {
    await cancelRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerOwnRma(req, req.params.id))
  }
)
