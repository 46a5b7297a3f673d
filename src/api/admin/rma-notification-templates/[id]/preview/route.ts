import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminNotificationPreviewResponse } from "../../../../../types/http"
import { previewNotificationTemplate } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { templateKeyOf } from "../../answer"
import type { AdminPreviewNotificationTemplate } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminPreviewNotificationTemplate>,
    res: MedusaResponse<AdminNotificationPreviewResponse>
  ) => {
    const { rma_id, ...words } = req.validatedBody
    const key = templateKeyOf(req.params.id)
    const preview = await previewNotificationTemplate(req.scope, { key, words, rma_id })
    res.json({ preview })
  }
)
