import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreDifferenceCompleteResponse } from "../../../../../../types/http"
import { completeDifference } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { actorOfShopper, readShoppersRma, shopperOf } from "../../../../../http/shopper"
import { answerDifference, exchangeToPay } from "../answer"

export const POST = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreDifferenceCompleteResponse>) => {
    const shopper = shopperOf(req)
    const { id } = exchangeToPay(await readShoppersRma(req.scope, req.params.id, shopper))
    const payment_status = await completeDifference(req.scope, {
      rma_id: req.params.id,
      exchange_id: id,
      actor: actorOfShopper(shopper),
    })
    const exchange = exchangeToPay(await readShoppersRma(req.scope, req.params.id, shopper))
    res.json({ difference: await answerDifference(req.scope, exchange), payment_status })
  }
)
