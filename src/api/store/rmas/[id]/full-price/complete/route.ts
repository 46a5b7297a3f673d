import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreFullPriceCompleteResponse } from "../../../../../../types/http"
import { completeFullPrice } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { completeOfShopper } from "../../pay-exchange"
import { answerFullPrice } from "../answer"

export const POST = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreFullPriceCompleteResponse>) => {
    const { rma, exchange, payment_status } = await completeOfShopper(req, completeFullPrice)
    res.json({ full_price: await answerFullPrice(req.scope, rma, exchange), payment_status })
  }
)
