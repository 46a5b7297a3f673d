import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../../../domain"
import { updateRmaItemsWorkflow } from "../../../../../../../workflows"
import { answering } from "../../../../../../http/answering"
import { actorOfShopper, readShoppersRma, shopperOf } from "../../../../../../http/shopper"
import type { FieldsQuery } from "../../../../../../http/values"
import { answerShoppersRma } from "../../../../answer"
import type { StoreChooseExchange } from "../../../../validators"

export const POST = answering(
  async (req: MedusaRequest<StoreChooseExchange, FieldsQuery>, res: MedusaResponse) => {
    const { id, item_id } = req.params
    const { items } = await readShoppersRma(req.scope, id, shopperOf(req))
    if (!items.some((item) => item.id === item_id)) refuse("not_found")
    await updateRmaItemsWorkflow(req.scope).run({
      input: {
        rma_id: id,
        items: [{ id: item_id, exchange_variant_id: req.validatedBody.variant_id }],
        actor: actorOfShopper(shopperOf(req)),
        is_shopper: true,
      },
    })
    res.json(await answerShoppersRma(req, id))
  }
)
