import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelRmaWorkflow } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { actorOfShopper, shopperOf } from "../../../../http/shopper"
import type { FieldsQuery } from "../../../../http/values"
import { answerShoppersRma } from "../../answer"
import type { StoreCancelRma } from "../../validators"

export const POST = answering(
  async (req: MedusaRequest<StoreCancelRma, FieldsQuery>, res: MedusaResponse) => {
    await cancelRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: req.params.id, actor: actorOfShopper(shopperOf(req)) },
    })
    res.json(await answerShoppersRma(req, req.params.id))
  }
)
