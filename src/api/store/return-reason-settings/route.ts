import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { readReasonSettings } from "../../http/read-reason-settings"
import { presentStoreReasonSettings } from "../../presenters/return-reason-settings"
import type { StoreListReturnReasonSettings } from "./validators"

/** The whole tree: a page of it would cut reasons off their categories. */
export const GET = answering(
  async (req: MedusaRequest<unknown, StoreListReturnReasonSettings>, res: MedusaResponse) => {
    const { fields, locale = null } = req.validatedQuery
    const [{ reasons }, actions] = await Promise.all([
      readReasonSettings(req.scope),
      req.scope
        .resolve(RMA_MODULE)
        .listReturnActions({ is_visible: true }, { select: ["id"], take: null }),
    ])
    const visible = actions.map(({ id }) => id)
    const return_reason_settings = presentStoreReasonSettings(reasons, visible, locale)
    res.json({
      return_reason_settings: return_reason_settings.map((one) => pickFields(one, fields)),
    })
  }
)
