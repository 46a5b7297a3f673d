import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../types/http"
import { answering } from "../../../http/answering"
import { answerSettlement } from "../answer"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSettlementResponse>) => {
    res.json(await answerSettlement(req.scope, req.params.id))
  }
)
