import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadCreditNote } from "../../../../workflows"
import { answering } from "../../../http/answering"
import { pickFields } from "../../../http/pick-fields"
import type { FieldsQuery } from "../../../http/values"
import { presentCreditNote } from "../../../presenters/credit-note"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    const { note, document } = await loadCreditNote(req.scope, req.params.id)
    const credit_note = pickFields(presentCreditNote(note, document), req.validatedQuery.fields)
    res.json({ credit_note })
  }
)
