import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import type { StoreRmaSettingsResponse } from "../../../types/http"
import { answering } from "../../http/answering"
import { presentStoreRmaSettings } from "../../presenters/rma-settings"

export const GET = answering(
  async (req: MedusaRequest, res: MedusaResponse<StoreRmaSettingsResponse>) => {
    const { options } = req.scope.resolve(RMA_MODULE)
    res.json({ rma_settings: presentStoreRmaSettings(options) })
  }
)
