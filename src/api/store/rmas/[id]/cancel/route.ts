import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelCase } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { actorOfShopper, shopperOf } from "../../../../http/shopper"
import type { FieldsQuery } from "../../../../http/values"
import { answerShoppersRma } from "../../answer"
import type { StoreCancelRma } from "../../validators"

export const POST = answering(
  async (req: MedusaRequest<StoreCancelRma, FieldsQuery>, res: MedusaResponse) => {
    const actor = actorOfShopper(shopperOf(req))
    await cancelCase(req.scope, { ...req.validatedBody, rma_id: req.params.id, actor })
    res.json(await answerShoppersRma(req, req.params.id))
  }
)
