import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseSavedFilter } from "../../../facts/saved-filter"
import { RMA_MODULE } from "../../../modules/rma"
import { createSavedFilterWorkflow } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { presentSavedFilter } from "../../presenters/saved-filter"
import { answerSavedFilter } from "./answer"
import type { AdminCreateSavedFilter, AdminListSavedFilters } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminListSavedFilters>, res: MedusaResponse) => {
    const { limit, offset, fields } = req.validatedQuery
    const [rows, count] = await req.scope
      .resolve(RMA_MODULE)
      .listAndCountSavedFilters(
        {},
        { skip: offset, take: limit, order: { rank: "ASC", created_at: "ASC", id: "ASC" } }
      )
    const rma_saved_filters = rows.map((row) =>
      pickFields(presentSavedFilter(parseSavedFilter(row)), fields)
    )
    res.json({ rma_saved_filters, count, limit, offset })
  }
)

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminCreateSavedFilter>, res: MedusaResponse) => {
    const { result } = await createSavedFilterWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor: actorOf(req) },
    })
    res.json(await answerSavedFilter(req, result.id))
  }
)
