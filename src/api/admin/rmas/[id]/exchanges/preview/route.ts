import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminExchangePreviewResponse } from "../../../../../../types/http"
import { previewExchange } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { presentPlannedExchange } from "../../../../../presenters/exchange"
import type { AdminPreviewExchange } from "../../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminPreviewExchange>,
    res: MedusaResponse<AdminExchangePreviewResponse>
  ) => {
    const { plan, currency } = await previewExchange(req.scope, req.params.id, req.validatedBody)
    res.json({ exchange: presentPlannedExchange(plan, currency) })
  }
)
