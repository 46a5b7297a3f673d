import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { loadCreditNotes } from "../../../workflows"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { presentCreditNote } from "../../presenters/credit-note"
import type { AdminListCreditNotes } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminListCreditNotes>, res: MedusaResponse) => {
    const { limit, offset, order, fields, ...filters } = req.validatedQuery
    const { ids, count, count_estimated } = await req.scope
      .resolve(RMA_MODULE)
      .findCreditNotePage(filters, { skip: offset, take: limit, order })
    const notes = await loadCreditNotes(req.scope, ids)
    res.json({
      credit_notes: notes.map((note) => pickFields(presentCreditNote(note), fields)),
      count,
      limit,
      offset,
      ...(count_estimated && { count_estimated }),
    })
  }
)
