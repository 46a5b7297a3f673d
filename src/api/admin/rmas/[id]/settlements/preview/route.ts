import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminSettlementFactsResponse,
  AdminSettlementPreviewResponse,
} from "../../../../../../types/http"
import { loadSettlementFacts, previewSettlement } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { presentPreview } from "../../../../../presenters/settlement"
import type { AdminSettleRma } from "../../../validators"

export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminSettlementFactsResponse>
  ) => {
    res.json({ facts: await loadSettlementFacts(req.scope, req.params.id) })
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminSettleRma>,
    res: MedusaResponse<AdminSettlementPreviewResponse>
  ) => {
    const { id } = req.params
    const { settlement, facts } = await previewSettlement(req.scope, id, req.validatedBody)
    res.json({ settlement: presentPreview(id, settlement), facts })
  }
)
