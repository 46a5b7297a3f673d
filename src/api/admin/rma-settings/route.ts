import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import type { AdminRmaSettingsResponse } from "../../../types/http"
import { answering } from "../../http/answering"
import { presentAdminRmaSettings } from "../../presenters/rma-settings"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminRmaSettingsResponse>) => {
    const { options } = req.scope.resolve(RMA_MODULE)
    res.json({ rma_settings: presentAdminRmaSettings(options) })
  }
)
