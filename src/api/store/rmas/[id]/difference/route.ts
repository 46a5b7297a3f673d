import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreDifferenceResponse } from "../../../../../types/http"
import { answering } from "../../../../http/answering"
import { readShoppersRma, shopperOf } from "../../../../http/shopper"
import { liveExchange } from "../pay-exchange"
import { answerDifference } from "./answer"

export const GET = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreDifferenceResponse>) => {
    const rma = await readShoppersRma(req.scope, req.params.id, shopperOf(req))
    const exchange = liveExchange(rma)
    res.json({ difference: exchange ? await answerDifference(req.scope, exchange) : null })
  }
)
