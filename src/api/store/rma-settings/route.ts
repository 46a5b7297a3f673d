import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { presentStoreRmaSettings } from "../../presenters/rma-settings"
import type { StoreGetRmaSettings } from "./validators"

export const GET = answering(
  async (req: MedusaRequest<unknown, StoreGetRmaSettings>, res: MedusaResponse) => {
    const { fields, locale = null } = req.validatedQuery
    const settings = await req.scope.resolve(RMA_MODULE).readSettings()
    res.json({ rma_settings: pickFields(presentStoreRmaSettings(settings, locale), fields) })
  }
)
