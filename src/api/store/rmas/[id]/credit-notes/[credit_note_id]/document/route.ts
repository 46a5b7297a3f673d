import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../../../domain/refusals"
import { renderCreditNote } from "../../../../../../../workflows"
import { answering } from "../../../../../../http/answering"
import { sendDocument } from "../../../../../../http/send-document"
import { readShoppersRma, shopperOf } from "../../../../../../http/shopper"
import type { LocaleQuery } from "../../../../../../http/values"

export const GET = answering(
  async (req: MedusaRequest<unknown, LocaleQuery>, res: MedusaResponse) => {
    const { id, credit_note_id } = req.params
    const rma = await readShoppersRma(req.scope, id, shopperOf(req))
    const note = rma.credit_notes.find((one) => one.id === credit_note_id) ?? refuse("not_found")
    sendDocument(res, await renderCreditNote(req.scope, note.id, req.validatedQuery.locale ?? rma.locale))
  }
)
