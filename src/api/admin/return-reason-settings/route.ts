import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { readReasonSettings } from "../../http/read-reason-settings"
import { presentAdminReasonSettings } from "../../presenters/return-reason-settings"
import type { AdminListReturnReasonSettings } from "./validators"

export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest<unknown, AdminListReturnReasonSettings>,
    res: MedusaResponse
  ) => {
    const { limit, offset, fields } = req.validatedQuery
    const page = { skip: offset, take: limit }
    const { reasons, count } = await readReasonSettings(req.scope, page)
    const counts = await req.scope
      .resolve(RMA_MODULE)
      .countRmasByReason(reasons.map(({ reason }) => reason.id))
    const return_reason_settings = reasons.map((one) =>
      pickFields(presentAdminReasonSettings(one, counts.get(one.reason.id) ?? 0), fields)
    )
    res.json({ return_reason_settings, count, limit, offset })
  }
)
