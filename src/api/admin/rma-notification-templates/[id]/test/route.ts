import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminNotificationTestResponse } from "../../../../../types/http"
import { sendTestMail } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { templateKeyOf } from "../../answer"
import type { AdminTestNotificationTemplate } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminTestNotificationTemplate>,
    res: MedusaResponse<AdminNotificationTestResponse>
  ) => {
    const { rma_id, to, ...words } = req.validatedBody
    await sendTestMail(req.scope, { key: templateKeyOf(req.params.id), words, rma_id, to })
    res.json({ sent: true })
  }
)
