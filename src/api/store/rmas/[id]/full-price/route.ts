import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFullPriceResponse } from "../../../../../types/http"
import { answering } from "../../../../http/answering"
import { readShoppersRma, shopperOf } from "../../../../http/shopper"
import { liveExchange } from "../pay-exchange"
import { answerFullPrice } from "./answer"

export const GET = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreFullPriceResponse>) => {
    const rma = await readShoppersRma(req.scope, req.params.id, shopperOf(req))
    const exchange = liveExchange(rma)
    res.json({ full_price: exchange ? await answerFullPrice(req.scope, rma, exchange) : null })
  }
)
