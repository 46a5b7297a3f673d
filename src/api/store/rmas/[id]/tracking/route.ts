import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import type { FieldsQuery } from "../../../../http/values"
import { answerOwnRma } from "../../answer"
import type { StoreAddTracking } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<StoreAddTracking, FieldsQuery>, res: MedusaResponse) => {
    await updateRmaWorkflow(req.scope).run({
      input: { rma_id: req.params.id, tracking: req.validatedBody, actor: actorOf(req) },
    })
    res.json(await answerOwnRma(req, req.params.id))
  }
)
