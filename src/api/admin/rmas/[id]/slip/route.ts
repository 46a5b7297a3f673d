import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderSlip } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { sendDocument } from "../../../../http/send-document"
import type { LocaleQuery } from "../../../../http/values"

export const GET = answering(
  async (req: MedusaRequest<unknown, LocaleQuery>, res: MedusaResponse) => {
    sendDocument(res, await renderSlip(req.scope, req.params.id, req.validatedQuery.locale ?? null))
  }
)
