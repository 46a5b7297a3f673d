import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateRmaWorkflow } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { actorOfShopper, shopperOf } from "../../../../http/shopper"
import type { FieldsQuery } from "../../../../http/values"
import { answerShoppersRma } from "../../answer"
import type { StoreAddTracking } from "../../validators"

export const POST = answering(
  async (req: MedusaRequest<StoreAddTracking, FieldsQuery>, res: MedusaResponse) => {
    await updateRmaWorkflow(req.scope).run({
      input: { rma_id: req.params.id, tracking: req.validatedBody, actor: actorOfShopper(shopperOf(req)) },
    })
    res.json(await answerShoppersRma(req, req.params.id))
  }
)
