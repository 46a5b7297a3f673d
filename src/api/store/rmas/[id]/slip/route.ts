import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderSlip } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { sendDocument } from "../../../../http/send-document"
import { readShoppersRma, shopperOf } from "../../../../http/shopper"
import type { LocaleQuery } from "../../../../http/values"

export const GET = answering(
  async (req: MedusaRequest<unknown, LocaleQuery>, res: MedusaResponse) => {
    const rma = await readShoppersRma(req.scope, req.params.id, shopperOf(req))
    sendDocument(res, await renderSlip(req.scope, rma.id, req.validatedQuery.locale ?? null))
  }
)
