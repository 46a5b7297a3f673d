import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../types/http"
import { answering } from "../../../http/answering"
import { readSettlement } from "../../../http/read-settlement"
import { presentSettlement } from "../../../presenters/settlement"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSettlementResponse>) => {
    res.json({ settlement: presentSettlement(await readSettlement(req.scope, req.params.id)) })
  }
)
