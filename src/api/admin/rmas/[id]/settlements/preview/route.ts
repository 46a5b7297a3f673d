import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementPreviewResponse } from "../../../../../../types/http"
import { previewSettlement } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import { presentPreview } from "../../../../../presenters/settlement"
import type { AdminSettleRma } from "../../../validators"

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
