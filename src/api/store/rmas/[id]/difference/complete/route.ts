import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreDifferenceCompleteResponse } from "../../../../../../types/http"
import { completeDifference } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { completeOfShopper } from "../../pay-exchange"
import { answerDifference } from "../answer"

export const POST = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreDifferenceCompleteResponse>) => {
    const { exchange, payment_status } = await completeOfShopper(req, completeDifference)
    res.json({ difference: await answerDifference(req.scope, exchange), payment_status })
  }
)
