import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderCreditNote } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { sendDocument } from "../../../../http/send-document"
import type { LocaleQuery } from "../../../../http/values"

export const GET = answering(
  async (req: MedusaRequest<unknown, LocaleQuery>, res: MedusaResponse) => {
    const { locale } = req.validatedQuery
    sendDocument(res, await renderCreditNote(req.scope, req.params.id, locale ?? null))
  }
)
